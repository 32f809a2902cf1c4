#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clearnotice::field {

/// The seven contact fields, in the order a form shows them.
enum class kind { given_name, family_name, organisation, occupation, email, phone, message };
inline constexpr std::size_t kKindCount = 7;

enum class state { ok, warn, error, empty };

/// What a phone number tells of itself; empty where it tells nothing, or is none.
struct phone_facts {
  std::string extension;    ///< ASCII digits
  std::string_view region;  ///< ISO 3166-1 alpha-2, or 001 for a number of no country
  std::string_view type;    ///< `mobile`, `fixed-line`, `premium-rate` …: phone::name_of
};

/// What can be said about one field. A warning never blocks. Codes are stable and never reused.
/// What is a view lies in tables, or in the numbering plans that were handed in.
struct verdict {
  kind field{};
  state condition = state::empty;
  std::string_view code;   ///< `email.no_at`, `text.too_long`, `phone.too_short` …; empty when ok
  std::string message;     ///< for the person, in the locale's words; empty when ok
  std::string value;       ///< as typed, trimmed: this is what is posted
  std::string normalized;  ///< e-mail: local part in NFC, domain as DNS takes it; phone: E.164
  std::string suggestion;  ///< what was probably meant; empty when nothing is
  phone_facts phone;
  /// The zone of the numbering plans to be added first; all else is then empty. 0: none.
  std::uint8_t needs_zone = 0;
};

}  // namespace clearnotice::field
