#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/json/cursor.hpp"
#include "core/notice/model.hpp"

/// The strings that notice.json is written in: ids, dates, durations, addresses.
namespace clearnotice::notice {

/// What a string has to be like, and the complaint about one that is not.
struct syntax {
  bool (*fits)(std::string_view);
  sentence complaint;
  const syntax* first = nullptr;  ///< what it has to be like before that
};

/// Text, which may be empty; no control characters but the line break and the tab.
extern const syntax kWords;
/// The same of one line or more: not empty.
extern const syntax kPlain;
/// An id: a-z, 0-9 and inner hyphens, at most 64.
extern const syntax kId;
/// BCP 47 language[-Script][-REGION].
extern const syntax kLanguage;
/// ISO 3166-1 alpha-2, capitals.
extern const syntax kCountry;
/// ISO 8601 calendar date that exists.
extern const syntax kDate;
/// ISO 8601 duration in whole years, months, weeks, days, hours, minutes.
extern const syntax kDuration;
/// `a@b`, fit to stand in a mailto: link (RFC 6068) as it is.
extern const syntax kEmail;
/// At least three digits, and what people put between them.
extern const syntax kPhone;
/// https: or http:.
extern const syntax kUrl;
/// The same, and mailto: and tel:. No other scheme can be linked to.
extern const syntax kLink;

std::string read_string(const json::cursor& at, const syntax& as);

duration read_duration(const json::cursor& at);
/// The duration that is written so; none where it is no such duration.
std::optional<duration> parse_duration(std::string_view written);

}  // namespace clearnotice::notice
