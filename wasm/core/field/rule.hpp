#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/catalog/catalogue.hpp"
#include "core/field/code.hpp"
#include "core/field/verdict.hpp"
#include "core/phone/plans.hpp"

/// The rules behind the table in rules.cpp, one file each. A rule says what is the case, and the
/// table says it in the locale's words; of the catalogue it reads only lists of words to look for.
namespace clearnotice::field {

/// What a rule looks at. Everything is well-formed UTF-8.
struct entry {
  std::string_view typed;   ///< with the white space at its ends
  std::string_view text;    ///< trimmed, not empty
  std::size_t limit;        ///< the most that the table allows; the rule says of what
  std::string_view region;  ///< ISO 3166-1 alpha-2, or empty
  const phone::plans& plans;
  const catalog::catalogue& words;
  bool health_covered;  ///< the notice says what happens to data about health
};

struct finding {
  code said = code::none;
  std::string normalized{};
  std::string suggestion{};
  phone_facts phone{};
  std::uint8_t needs_zone = 0;  ///< as in a verdict
};

using rule = finding (*)(const entry&);

/// One line of any text without controls, at most `limit` graphemes (UAX #29), each of 16 code
/// points or fewer.
finding check_line(const entry& about);

/// A name: one line with a letter of any script, of what people's names are made of. No markup, web
/// or e-mail address, emoji, private or unassigned character; look-alikes of another alphabet in
/// one word are warned of. `limit` as for a line.
finding check_name(const entry& about);

/// An organisation or an occupation: as a name, but emoji and a bare domain (`booking.com`) may be
/// in it, and no letter need be. `limit` as for a line.
finding check_organisation(const entry& about);

/// Free text with line breaks and tabs: two graphemes at least, `limit` as for a line. An
/// emergency, and details of health that the notice does not cover, are warned of by the words of
/// the locale.
finding check_message(const entry& about);

/// RFC 5321 4.1.2 Mailbox with RFC 6531, domain by UTS #46. `limit` in octets of the normalized
/// form.
finding check_email(const entry& about);

/// A phone number as people write it; normalized to E.164 when it is written internationally.
/// `limit` as for a line.
finding check_phone(const entry& about);

/// Whether `text` keeps the limit that check_line names: `none`, `text_too_long` or
/// `text_too_many_marks`.
code check_length(std::string_view text, std::size_t limit);

/// Whether `text` has a character that `what` is true of.
bool has_any(std::string_view text, bool (*what)(char32_t));

}  // namespace clearnotice::field
