#include <unicode/listformatter.h>

#include <memory>
#include <vector>

#include "core/catalog/list_form.hpp"
#include "tools/messagec/locale_forms.hpp"
#include "tools/messagec/utf8.hpp"

namespace clearnotice::messagec {
namespace {

using items = std::vector<icu::UnicodeString>;

// Items that no pattern contains. They begin with a Hebrew letter and so meet neither condition.
const char16_t* const kItems[] = {u"א\uE000", u"א\uE001", u"א\uE002", u"א\uE003"};

std::optional<icu::UnicodeString> list_of(const icu::ListFormatter& format, const items& of) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  format.format(of.data(), static_cast<int>(of.size()), text, status);
  if (U_FAILURE(status)) return std::nullopt;
  return text;
}

// What stands before, between and after the items of a formatted list.
std::vector<std::string> words_between(const icu::UnicodeString& list, const items& of) {
  std::vector<std::string> words;
  int done = 0;
  for (const icu::UnicodeString& item : of) {
    const int at = list.indexOf(item);
    words.push_back(to_utf8(list.tempSubStringBetween(done, at)));
    done = at + item.length();
  }
  words.push_back(to_utf8(list.tempSubString(done)));
  return words;
}

struct list_patterns {
  std::string start, middle, end, two;
};

// ICU does not give its patterns away, so they are read off lists of two, three and four items.
// Only `end` and `two` may have words before and after the items, as is so in all of CLDR 46.
std::optional<list_patterns> patterns_of(const icu::ListFormatter& format,
                                         const icu::UnicodeString& last) {
  const auto words = [&](std::size_t count) {
    items of(kItems, kItems + count - 1);
    of.push_back(last);
    const auto list = list_of(format, of);
    return list ? words_between(*list, of) : std::vector<std::string>(count + 1);
  };
  const auto two = words(2), three = words(3), four = words(4);
  for (const auto& list : {two, three, four}) {
    for (const std::string& each : list) {
      if (has_structure(each)) return std::nullopt;
    }
  }
  return list_patterns{"{" + three[1] + "}", "{" + four[2] + "}",
                       three[0] + "{" + three[2] + "}" + three[3],
                       two[0] + "{" + two[1] + "}" + two[2]};
}

}  // namespace

std::optional<std::string> compile_list(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::ListFormatter> format(
      icu::ListFormatter::createInstance(locale, status));
  if (U_FAILURE(status)) return std::nullopt;

  const auto usual = patterns_of(*format, kItems[3]);
  const auto not_hebrew = patterns_of(*format, u"\uE003");
  const auto sound_i = patterns_of(*format, u"i\uE003");
  if (!usual || !not_hebrew || !sound_i) return std::nullopt;
  std::string form = usual->start + "|" + usual->middle + "|" + usual->end + "|" + usual->two;
  if (not_hebrew->two != usual->two) {
    form += "|v|" + not_hebrew->end + "|" + not_hebrew->two;
  } else if (sound_i->two != usual->two) {
    form += "|e|" + sound_i->end + "|" + sound_i->two;
  }
  if (!catalog::is_list_form(form)) return std::nullopt;
  return form;
}

}  // namespace clearnotice::messagec
