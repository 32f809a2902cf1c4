#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/cursor.hpp"
#include "core/notice/model.hpp"

/// What can stand in any place of a notice: texts, ids, dates, durations, addresses.
namespace clearnotice::notice {

/// Reads what can stand in any place of a notice. `locales` are the notice's own.
class value_reader {
 public:
  explicit value_reader(const std::vector<std::string>& locales) : locales_(locales) {}

  localized read_text(const json::cursor& at) const;
  /// The text of that member; `into` stays empty where there is none.
  void take_text(const json::cursor& parent, std::string_view key, localized& into) const;
  std::vector<localized> read_texts(const json::cursor& at) const;
  /// For each of the notice's locales what an object by locale holds for it (de-CH takes de);
  /// nothing where one is missing, which is complained about.
  std::vector<json::cursor> by_locale(const json::cursor& at) const;

 private:
  const std::vector<std::string>& locales_;
};

/// Plain text, which may be empty; no control characters but the line break and the tab.
std::string read_words(const json::cursor& at);
/// The same of one line or more: not empty.
std::string read_plain(const json::cursor& at);
/// An id: a-z, 0-9 and inner hyphens, at most 64.
std::string read_id(const json::cursor& at);
/// BCP 47 language[-Script][-REGION].
std::string read_language(const json::cursor& at);
/// ISO 3166-1 alpha-2, capitals.
std::string read_country(const json::cursor& at);
/// ISO 8601 calendar date that exists.
std::string read_date(const json::cursor& at);
/// ISO 8601 duration in whole years, months, weeks, days, hours, minutes.
duration read_duration(const json::cursor& at);
/// The duration that is written so; none where it is no such duration.
std::optional<duration> parse_duration(std::string_view written);
/// `a@b`, fit to stand in a mailto: link (RFC 6068) as it is.
std::string read_email(const json::cursor& at);
/// At least three digits, and what people put between them.
std::string read_phone(const json::cursor& at);
/// https: or http:, and with `any_scheme` mailto: and tel: too. No other scheme can be linked to.
std::string read_url(const json::cursor& at, bool any_scheme = false);
contact read_contact(const json::cursor& at);
retention read_retention(const json::cursor& at, const value_reader& read);

}  // namespace clearnotice::notice
