#include "core/lint/linter.hpp"

#include <algorithm>
#include <optional>

#include "core/lint/rules.hpp"
#include "core/notice/read.hpp"

namespace clearnotice::lint {
namespace {

constexpr rule kNoLexicon = {"LINT-language", "GDPR 12(1)", "a language without a lexicon",
                             level::note};

void check_words(const json::value& root, const evidence& found, findings& into) {
  check_wording(root, found, into);
  check_claims(root, found, into);
  check_marks(root, found, into);
  check_cookies(root, found, into);
  check_authority(found, into);
  check_form(root, found, into);
}

bool has_own_words(const json::value& root) {
  const json::value* sections = root.find("sections");
  return sections != nullptr && !sections->items.empty();
}

void note_unread(const json::value& root, std::string_view locale, findings& into) {
  if (!has_own_words(root)) return;
  const json::value* sections = root.find("sections");
  finding made;
  made.rule = &kNoLexicon;
  made.at = sections;
  made.pointer = "/sections";
  made.locale = locale;
  made.found = "no lexicon for " + std::string(locale) + ": its own words are not read";
  made.settle = "add locales/lint/" + std::string(locale.substr(0, locale.find('-'))) + ".json";
  into.push_back(std::move(made));
}

std::size_t place_of(const finding& each) {
  return each.at == nullptr ? 0 : each.at->offset + each.begin;
}

}  // namespace

result<std::string, problem> linter::add_lexicon(std::string_view source) {
  result<lexicon, problem> read = lexicon::read(source);
  if (!read) return read.reason();
  std::string language = read->language();
  const auto same = std::find_if(lexicons_.begin(), lexicons_.end(),
                                 [&](const lexicon& each) { return each.language() == language; });
  if (same == lexicons_.end()) {
    lexicons_.push_back(std::move(read).value());
  } else {
    *same = std::move(read).value();
  }
  return language;
}

const lexicon* linter::lexicon_for(std::string_view locale) const {
  const std::string_view language = locale.substr(0, locale.find('-'));
  for (const lexicon& each : lexicons_) {
    if (each.language() == language) return &each;
  }
  return nullptr;
}

result<report, problem> linter::lint(std::string_view source, unsigned today) const {
  const auto read = notice::read(source);
  if (!read) return read.reason();
  const notice::facts& facts = **read;
  result<json::value, problem> document = json::parse(source);
  if (!document) return document.reason();
  report made;
  made.document = std::move(document).value();
  const json::value& root = made.document;
  bool dated = false;
  for (const std::string& locale : facts.locales) {
    const lexicon* words = lexicon_for(locale);
    std::optional<evidence> found;
    if (words != nullptr) {
      found.emplace(root, locale, *words);
      check_words(root, *found, made.found);
      check_texts(root, locale, *words, made.found);
    } else {
      note_unread(root, locale, made.found);
    }
    const evidence* known = found ? &*found : nullptr;
    if (!dated) check_dates(root, known, today, made.found);
    dated = true;
    made.coverage.push_back({locale, words != nullptr, coverage(root, known)});
    // What nobody has read may well say it.
    const bool unread = known == nullptr && has_own_words(root);
    if (!unread) report_coverage(made.coverage.back().states, known, locale, made.found);
  }
  reviews_.check(root, made.found);
  check_facts(root, today, made.found);
  check_parity(root, facts.locales, made.found);
  std::stable_sort(made.found.begin(), made.found.end(),
                   [](const finding& a, const finding& b) { return place_of(a) < place_of(b); });
  return made;
}

}  // namespace clearnotice::lint
