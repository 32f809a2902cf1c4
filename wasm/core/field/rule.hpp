#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/field/code.hpp"

/// The rules behind the table in rules.cpp, one file each. A rule sees no catalogue: it says what
/// is the case, and the table says it in the locale's words.
namespace clearnotice::field {

/// What a rule looks at. Everything is well-formed UTF-8.
struct entry {
  std::string_view typed;   ///< with the white space at its ends
  std::string_view text;    ///< trimmed, not empty
  std::size_t limit;        ///< the most that the table allows; the rule says of what
  std::string_view region;  ///< ISO 3166-1 alpha-2, or empty
};

struct finding {
  code said = code::none;
  std::string normalized;
  std::string suggestion;
};

using rule = finding (*)(const entry&);

/// One line of any text, at most `limit` characters as a reader counts them: marks are not counted,
/// but more than four times `limit` code points are too many even so.
finding check_line(const entry& about);

/// A name: one line with a letter of any script. `limit` as for a line.
finding check_name(const entry& about);

/// Free text with line breaks and tabs. `limit` as for a line.
finding check_message(const entry& about);

/// RFC 5321 4.1.2 Mailbox with RFC 6531, domain by UTS #46. `limit` in octets of the normalized
/// form.
finding check_email(const entry& about);

/// A phone number as people write it; normalized to E.164 when it is written internationally.
/// `limit` as for a line.
finding check_phone(const entry& about);

/// Any text without what is `forbidden`. `limit` as for a line.
finding check_text(const entry& about, bool (*forbidden)(char32_t));

/// Whether `text` has a character that `what` is true of.
bool has_any(std::string_view text, bool (*what)(char32_t));

}  // namespace clearnotice::field
