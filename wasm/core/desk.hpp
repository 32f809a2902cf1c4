#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/catalog/catalogue.hpp"
#include "core/field/rules.hpp"
#include "core/json/cursor.hpp"
#include "core/notice/authorities.hpp"
#include "core/notice/model.hpp"
#include "core/phone/plans.hpp"
#include "core/view/page.hpp"

namespace clearnotice {

/// A handle has at most six digits.
inline constexpr unsigned kMostHandles = 999999;

/// A field that is being typed into: all that its rule needs besides the text, so that a keystroke
/// costs no reading of a request.
struct input {
  field::kind kind{};
  std::size_t words = 0;  ///< index into the shelf's catalogues
  unsigned notice = 0;    ///< its handle; 0 where the field belongs to none
  bool required = false;
  bool health_covered = false;
  std::string region;
};

/// What an engine was given: catalogues, numbering plans, and by handle - 1 notices and inputs
/// (null once closed).
struct shelf {
  std::vector<std::unique_ptr<catalog::catalogue>> catalogues;
  phone::plans plans;
  notice::authorities authorities;
  std::vector<std::unique_ptr<notice::facts>> notices;
  std::vector<std::unique_ptr<input>> inputs;
  std::string sentences = linked_sentences();  ///< with which complaints are said

  /// The catalogue with this tag, or null.
  catalog::catalogue* words_of(std::string_view tag) const;
};

/// `ltr` or `rtl`, as HTML has it.
std::string_view dir_of(const catalog::catalogue& words);

/// Reads one request and finds on the shelf what it names. Everything complains to one pass, so an
/// answer asks once, at the end, whether it may be given.
class desk {
 public:
  desk(const shelf& holds, std::string_view request);

  bool is_json() const { return document_.ok(); }
  std::optional<problem> complaint() const;
  /// The part without which `page` has no answer, such as `countries-fr`; mostly empty.
  const std::string& needs() const { return needs_; }

  /// The request's object, with none but these members. Only when it is JSON.
  json::cursor root(std::span<const std::string_view> keys);

  /// The notice that the member `notice` is the handle of, or null.
  const notice::facts* notice(const json::cursor& at) const;
  /// The catalogue for a locale, or null; `at` is where the locale stands.
  const catalog::catalogue* words(const json::cursor& at, std::string_view locale) const;
  /// What the members `notice` and `locale` name together.
  std::optional<view::page> page(const json::cursor& at);
  /// What the members `field` and `locale` name. With `notice` it is a field of that notice, and
  /// `region` and `required` are the notice's to say.
  clearnotice::input input(const json::cursor& at) const;

 private:
  const shelf& shelf_;
  result<json::value, problem> document_;
  std::optional<json::reading> pass_;
  std::string needs_;
};

}  // namespace clearnotice
