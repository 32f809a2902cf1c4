#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/consent/choices.hpp"
#include "core/field/verdict.hpp"
#include "core/notice/model.hpp"

namespace clearnotice::payload {

/// What a person sends, after every needed field was found right.
struct submission {
  std::array<std::string, field::kKindCount> values;  ///< as typed, trimmed
  const consent::choices& choices;
  std::string_view locale;           ///< of the notice, as shown
  std::string_view text_sha256;      ///< of the canonical text shown
  std::string_view idempotency_key;  ///< the same on every try of one sending
  consent::acknowledgement acknowledged = consent::acknowledgement::not_given;
  /// What the form measured, by meter, as it is posted; empty where that is not known.
  std::array<std::string, notice::kMeterCount> measured = {};
};

struct entry {
  std::string key, value;
};

/// The body: the needed fields without the empty ones, and what the form measured for an active
/// purpose (`honeypot`: `filled` or `empty`; `seconds`), then what proves what was shown and
/// chosen: `notice`, `version`, `locale`, `text-sha256`, `choice.<purpose>` (`yes` or `no`) for
/// each purpose that rests on consent, `acknowledged` where the form has that box,
/// `idempotency-key`. No page address, agent string or time zone.
std::vector<entry> build(const notice::facts& facts, const submission& sent);

/// Takes consent back: `withdraw` with the number of the receipt, `notice`, `version`, `locale`,
/// `choice.<purpose>` as `no` for each of these purposes, `idempotency-key`. No field is asked for
/// again.
std::vector<entry> build_withdrawal(const notice::facts& facts,
                                    const std::vector<std::size_t>& purposes,
                                    std::string_view receipt, const submission& sent);

/// application/x-www-form-urlencoded (URL Standard, 5.2): flat names, no CORS preflight.
std::string to_urlencoded(const std::vector<entry>& entries);

/// One flat JSON object of strings.
std::string to_json(const std::vector<entry>& entries);

}  // namespace clearnotice::payload
