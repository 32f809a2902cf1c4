#pragma once

#include <string>
#include <string_view>

namespace clearnotice::field {

/// The seven contact fields, in the order a form shows them.
enum class kind { given_name, family_name, organisation, occupation, email, phone, message };
inline constexpr std::size_t kKindCount = 7;

enum class state { ok, warn, error, empty };

/// What can be said about one field. A warning never blocks. Codes are stable and never reused.
struct verdict {
  kind field{};
  state condition = state::empty;
  std::string code;     ///< `email.no_at`, `text.too_long`, `phone.too_short` …; empty when ok
  std::string message;  ///< for the person, in the locale's words; empty when ok
  std::string value;    ///< as typed, trimmed: this is what is posted
  std::string
      normalized;  ///< e-mail: local part in NFC, domain as DNS takes it; phone: E.164; else empty
  std::string suggestion;  ///< what was probably meant; empty when nothing is
};

}  // namespace clearnotice::field
