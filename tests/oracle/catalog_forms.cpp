// Dates and lists against ICU's DateFormat and ListFormatter.
#include <unicode/gregocal.h>
#include <unicode/listformatter.h>
#include <unicode/smpdtfmt.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "catalog_support.hpp"
#include "core/catalog/date_form.hpp"
#include "core/catalog/fields.hpp"
#include "core/catalog/list_form.hpp"
#include "core/text/utf8.hpp"
#include "tools/messagec/locale_forms.hpp"

using namespace clearnotice;
using namespace oracle_support;

namespace {

constexpr double kDay = 24 * 60 * 60 * 1000.0;

// 400 days from 2018-01-01 on, eleven months and a bit apart by turns: every month, every day of
// the month, leap days.
std::vector<UDate> days() {
  UErrorCode status = U_ZERO_ERROR;
  icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), status);
  calendar.clear();
  calendar.set(2018, UCAL_JANUARY, 1);
  const UDate first = calendar.getTime(status);
  REQUIRE(U_SUCCESS(status));
  std::vector<UDate> days;
  for (int i = 0; i < 400; ++i) days.push_back(first + kDay * (i % 2 == 0 ? i : 23 * i));
  return days;
}

std::string formatted(const icu::DateFormat& format, UDate day) {
  icu::UnicodeString text;
  return utf8(format.format(day, text));
}

std::string iso_of(UDate day) {
  UErrorCode status = U_ZERO_ERROR;
  icu::SimpleDateFormat iso(u"yyyy-MM-dd", icu::Locale::getEnglish(), status);
  iso.setTimeZone(*icu::TimeZone::getGMT());
  return formatted(iso, day);
}

char32_t zero_of(const icu::Locale& locale) {
  const auto numbers = messagec::compile_numbers(locale);
  REQUIRE(numbers);
  std::string_view zero = catalog::field_at(*numbers, 6);
  return text::take_code_point(zero);
}

std::vector<std::string> lists_of(const std::string& last) {
  return {"Ana", "{0}", "Борис", "x y", last};
}

}  // namespace

TEST_CASE("a date is ICU's long date, in every planned locale") {
  const std::vector<UDate> all = days();
  std::vector<std::string> iso;
  for (const UDate day : all) iso.push_back(iso_of(day));
  for (const std::string& tag : planned_locales()) {
    CAPTURE(tag);
    const icu::Locale locale = locale_of(tag);
    const auto forms = messagec::compile_dates(locale);
    REQUIRE(forms);
    const std::unique_ptr<icu::DateFormat> native(icu::DateFormat::createDateInstance(
        icu::DateFormat::kLong, locale_of(tag + "-u-ca-gregory")));
    native->setTimeZone(*icu::TimeZone::getGMT());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto day = catalog::read_iso_date(iso[i]);
      REQUIRE(day);
      std::string ours;
      catalog::append_date(ours, *day, forms->form, forms->months, zero_of(locale));
      const std::string expected = formatted(*native, all[i]);
      if (ours != expected) CHECK(ours == expected);
    }
  }
}

TEST_CASE("a list is ICU's, from one item to five, in every planned locale") {
  for (const std::string& tag : planned_locales()) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::ListFormatter> native(
        icu::ListFormatter::createInstance(locale_of(tag), status));
    REQUIRE(U_SUCCESS(status));
    const auto form = messagec::compile_list(locale_of(tag));
    REQUIRE(form);
    for (const char* last :
         {"Ana", "", "iglesia", "Hilo", "hielo", "Hiato", "hi", "H", "אב", "5"}) {
      const std::vector<std::string> all = lists_of(last);
      for (std::size_t count = 0; count <= all.size(); ++count) {
        // The last ones, so that each list ends with `last`.
        const std::vector<std::string> items(all.end() - static_cast<long>(count), all.end());
        std::vector<icu::UnicodeString> theirs;
        for (const std::string& item : items) theirs.push_back(utf16(item));
        icu::UnicodeString expected;
        native->format(theirs.data(), static_cast<int>(count), expected, status);
        REQUIRE(U_SUCCESS(status));
        CAPTURE(tag, last, count);
        CHECK(catalog::join_list(items, *form) == utf8(expected));
      }
    }
  }
}
