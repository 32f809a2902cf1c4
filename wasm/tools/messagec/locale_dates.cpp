#include <unicode/dtfmtsym.h>
#include <unicode/smpdtfmt.h>

#include <map>
#include <memory>

#include "core/catalog/date_form.hpp"
#include "tools/messagec/locale_forms.hpp"
#include "tools/messagec/utf8.hpp"

namespace clearnotice::messagec {
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
    {"y", "{y"},  {"d", "{d"},   {"dd", "{D"},   {"M", "{m"},   {"MM", "{M"},   {"L", "{m"},
    {"LL", "{M"}, {"MMM", "{L"}, {"MMMM", "{L"}, {"LLL", "{L"}, {"LLLL", "{L"},
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

}  // namespace clearnotice::messagec
