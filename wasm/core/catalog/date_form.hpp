#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clearnotice::catalog {

struct calendar_day {
  unsigned year = 0;   ///< 0–9999
  unsigned month = 0;  ///< 1–12
  unsigned day = 0;    ///< 1–31
};

/// Reads `YYYY-MM-DD` (ISO 8601); a day that the month does not have is none.
std::optional<calendar_day> read_iso_date(std::string_view text);

/// ISO 8601 in UTC, whole seconds or finer: `2026-11-23T10:00:00Z`.
bool is_utc_time(std::string_view text);

/// Days from 0000-03-01 to that day, which lies after it (proleptic Gregorian calendar).
unsigned long day_number(const calendar_day& day);

/// Whether `form` is a date form: text in which "{y" stands for the year, "{m" and "{M" for the
/// month as a number (M: two digits), "{d" and "{D" for the day, "{L" for the month's name.
bool is_date_form(std::string_view form);

/// Appends the day. `form` must have passed is_date_form().
/// @param months  the twelve names, separated by "|"
void append_date(std::string& out, const calendar_day& day, std::string_view form,
                 std::string_view months, char32_t zero);

}  // namespace clearnotice::catalog
