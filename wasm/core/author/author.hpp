#pragma once

#include <string>
#include <string_view>

#include "core/consent/exports.hpp"
#include "core/engine.hpp"
#include "core/lint/linter.hpp"

namespace clearnotice {

/// The front door for those who write notices: what no visitor of a page needs. Replies as
/// `engine` does.
class author {
 public:
  /// locales/lint/<language>.json → `"fr"`, its language.
  std::string add_lexicon(std::string_view lexicon_json);
  /// The shipped catalogues and who reviewed each, `{"de":null,"fr":"A. Reader"}` → `true`. Without
  /// it lint says nothing of them.
  /// @return `reviews.wrong_type`, and codes of json::parse
  std::string set_reviews(std::string_view reviews_json);
  /// notice.json → `{"findings":[{"rule","article","title","level","pointer","locale"?,"found",
  /// "settle","line","column","length"}],"coverage":[{"locale","read","items":{"identity":
  /// "present"|"partial"|"missing"|"not-applicable",…}}],"authorities":"2026-09-03"}`. Lines and
  /// columns count from 1, columns and `length` in code points of the source; a finding about the
  /// whole notice has none.
  /// @param today  as 20261123; 0: not known, and nothing is stale
  std::string lint(std::string_view notice_json, unsigned today) const;
  /// Two versions of a notice.json → `{"verdict":"nothing"|"notify"|"ask-again","purposes":[{
  /// "purpose","basis","verdict","reasons":[…]}],"notice":{"verdict","reasons":[…]}}`. A reason is
  /// `{"rule","article","title","verdict","locale"?,"was"?,"is"?}`; `was` and `is` are
  /// `{"pointer","line","column","length","text"}` in the old notice and in the new one.
  /// @param locale  the one whose words are compared; empty: all that both have
  /// @return codes of notice::read, and `change.unknown_locale`
  std::string diff(std::string_view old_json, std::string_view new_json,
                   std::string_view locale) const;
  /// A receipt's record and the notice that was shown → `{"verified","intact","differences":[{
  /// "pointer","line","column","length","was","is"}]}`, places in the record. The record is made
  /// anew from the notice, its choices, number and time: what it says of the notice has to be the
  /// same. `intact` says that its own digest is right, which covers the choices, number and time
  /// too.
  /// @param house  holds the words of the record's locale
  /// @return codes of notice::read, `receipt.*`, of engine::receipt; or the part that it needs
  std::string verify(engine& house, std::string_view record_json,
                     std::string_view notice_json) const;
  /// A receipt's record in the words of another vocabulary: consent::export_receipt.
  std::string export_receipt(std::string_view record_json, consent::format as) const;
  /// `{"notice","locale"}`, of a notice that is open in the house → `{"locale","dir","sha256",
  /// "title","html"}`: the page as it works without script. Its form is checked by the browser and
  /// posts to the notice's action, with `notice`, `version`, `locale` and `text-sha256` in hidden
  /// inputs; a layered notice is folded; the cells of tables name their column. The words and their
  /// hash are those of engine::render.
  std::string static_page(const engine& house, std::string_view request) const;

 private:
  lint::linter linter_;
};

}  // namespace clearnotice
