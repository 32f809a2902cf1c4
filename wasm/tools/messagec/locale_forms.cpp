#include "tools/messagec/locale_forms.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/listformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/unum.h>

#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "core/catalog/date_form.hpp"
#include "core/catalog/list_form.hpp"
#include "tools/messagec/utf8.hpp"

namespace clearnotice::messagec {
namespace {

using number_format = std::unique_ptr<UNumberFormat, decltype(&unum_close)>;

std::string symbol_of(const UNumberFormat* format, UNumberFormatSymbol which) {
  constexpr int kLongest = 16;
  char16_t symbol[kLongest];
  UErrorCode status = U_ZERO_ERROR;
  const int length = unum_getSymbol(format, which, symbol, kLongest, &status);
  return U_SUCCESS(status) ? to_utf8(icu::UnicodeString(symbol, length)) : std::string();
}

std::string formatted(const UNumberFormat* format, long value) {
  constexpr int kLongest = 64;
  char16_t text[kLongest];
  UErrorCode status = U_ZERO_ERROR;
  const int length = unum_formatInt64(format, value, text, kLongest, nullptr, &status);
  return U_SUCCESS(status) ? to_utf8(icu::UnicodeString(text, length)) : std::string();
}

// Asked of ICU's output, since the attribute does not tell what the default format really does.
int least_before_group(const UNumberFormat* format, int group, const std::string& separator) {
  long value = 1;
  for (int i = 0; i < group; ++i) value *= 10;
  int least = 1;
  while (least < 9 && formatted(format, value).find(separator) == std::string::npos) {
    ++least;
    value *= 10;
  }
  return least;
}

bool has_structure(const std::string& text) { return text.find_first_of("|{}") != text.npos; }

}  // namespace

std::string direction_of(const icu::Locale& locale) {
  return locale.isRightToLeft() ? "rtl" : "ltr";
}

std::optional<std::string> compile_numbers(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const number_format format(
      unum_open(UNUM_DECIMAL, nullptr, 0, locale.getName(), nullptr, &status), unum_close);
  if (U_FAILURE(status)) return std::nullopt;

  const std::string group = symbol_of(format.get(), UNUM_GROUPING_SEPARATOR_SYMBOL);
  const bool grouped = unum_getAttribute(format.get(), UNUM_GROUPING_USED) != 0;
  const int first = grouped ? unum_getAttribute(format.get(), UNUM_GROUPING_SIZE) : 0;
  const int further = unum_getAttribute(format.get(), UNUM_SECONDARY_GROUPING_SIZE);
  std::string line;
  for (const std::string& text :
       {symbol_of(format.get(), UNUM_DECIMAL_SEPARATOR_SYMBOL), group,
        symbol_of(format.get(), UNUM_MINUS_SIGN_SYMBOL)}) {
    if (has_structure(text)) return std::nullopt;
    line += text + "|";
  }
  line += std::to_string(first) + "|" + std::to_string(further > 0 ? further : first > 0 ? first : 1);
  line += "|" + std::to_string(grouped ? least_before_group(format.get(), first, group) : 1);
  return line + "|" + symbol_of(format.get(), UNUM_ZERO_DIGIT_SYMBOL);
}

// ---- dates ----

namespace {

using name_context = icu::DateFormatSymbols::DtContextType;
using name_width = icu::DateFormatSymbols::DtWidthType;

struct month_names {
  const char* letters;
  name_context context;
  name_width width;
};

constexpr month_names kMonthNames[] = {
    {"MMM", icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::ABBREVIATED},
    {"MMMM", icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE},
    {"LLL", icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::ABBREVIATED},
    {"LLLL", icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::WIDE},
};

const std::map<std::string, std::string> kDateParts = {
    {"y", "{y"},  {"d", "{d"}, {"dd", "{D"},  {"M", "{m"},    {"MM", "{M"},
    {"L", "{m"},  {"LL", "{M"}, {"MMM", "{L"}, {"MMMM", "{L"}, {"LLL", "{L"}, {"LLLL", "{L"},
};

bool is_pattern_letter(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

// Text between apostrophes in a date pattern, from the first of them; "''" is an apostrophe.
icu::UnicodeString take_quoted(const icu::UnicodeString& pattern, int& at) {
  icu::UnicodeString text;
  if (pattern.indexOf(u"''", 2, at) == at) {
    at += 2;
    return u"'";
  }
  for (++at; at < pattern.length(); ++at) {
    const bool doubled = pattern.indexOf(u"''", 2, at) == at;
    if (pattern[at] == u'\'' && !doubled) break;
    text += pattern[at];
    if (doubled) ++at;
  }
  ++at;
  return text;
}

icu::UnicodeString take_letters(const icu::UnicodeString& pattern, int& at) {
  const char16_t letter = pattern[at];
  icu::UnicodeString letters;
  for (; at < pattern.length() && pattern[at] == letter; ++at) letters += letter;
  return letters;
}

// "d MMMM y 'г'." to "{d {L {y г.", and what the month's letters were.
std::optional<std::string> compile_date_pattern(const icu::UnicodeString& pattern,
                                                std::string& month_letters) {
  std::string form;
  for (int at = 0; at < pattern.length();) {
    if (is_pattern_letter(pattern[at])) {
      const std::string letters = to_utf8(take_letters(pattern, at));
      const auto part = kDateParts.find(letters);
      if (part == kDateParts.end()) return std::nullopt;
      if (part->second == "{L") month_letters = letters;
      form += part->second;
      continue;
    }
    icu::UnicodeString text;
    if (pattern[at] == u'\'') {
      text = take_quoted(pattern, at);
    } else {
      text = pattern[at++];
    }
    if (text.indexOf(u'{') >= 0) return std::nullopt;
    form += to_utf8(text);
  }
  return form;
}

}  // namespace

std::optional<date_forms> compile_dates(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale gregorian = locale;
  gregorian.setUnicodeKeywordValue("ca", "gregory", status);
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kLong, gregorian));
  if (U_FAILURE(status) || !format) return std::nullopt;
  // That is what it is, unless somebody has registered another class.
  const auto& simple = static_cast<const icu::SimpleDateFormat&>(*format);

  icu::UnicodeString pattern;
  std::string letters;
  const auto form = compile_date_pattern(simple.toPattern(pattern), letters);
  if (!form || !catalog::is_date_form(*form)) return std::nullopt;
  date_forms forms{*form, {}};
  for (const month_names& names : kMonthNames) {
    if (letters != names.letters) continue;
    int count = 0;
    const icu::UnicodeString* months =
        simple.getDateFormatSymbols()->getMonths(count, names.context, names.width);
    for (int i = 0; i < 12; ++i) forms.months += (i == 0 ? "" : "|") + to_utf8(months[i]);
  }
  // A form with the month's number needs no names.
  if (forms.months.empty()) forms.months = std::string(11, '|');
  return forms;
}

// ---- lists ----

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

// ---- countries ----

namespace {

// The EEA Agreement: the member states of the Union, Iceland, Liechtenstein and Norway.
constexpr std::string_view kEconomicArea =
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK";

// CLDR names these too, but ISO 3166-1 only reserves their codes.
constexpr std::string_view kNotAssigned = "AC CP CQ DG EA IC TA";

bool is_named(std::string_view code) {
  return kEconomicArea.find(code) == kEconomicArea.npos &&
         kNotAssigned.find(code) == kNotAssigned.npos;
}

}  // namespace

std::optional<std::string> compile_countries(const icu::Locale& locale) {
  std::string codes, names;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    icu::Locale("", *code).getDisplayCountry(locale, name);
    if (!is_named(*code) || name == icu::UnicodeString(*code)) continue;
    if (has_structure(to_utf8(name))) return std::nullopt;
    codes += *code;
    names += "|" + to_utf8(name);
  }
  return codes + names;
}

}  // namespace clearnotice::messagec
