#pragma once

#include <cstdint>

/// Between core.wasm and international.wasm. Normalization and UTS #46 are most of ICU's weight and
/// needed only when somebody types an international e-mail address, so they are a module of their
/// own. JavaScript stands between the two: it copies the text over and the answer back.
namespace clearnotice::international {

enum class operation : std::int32_t { to_nfc, to_ascii_domain };

/// Ends the domain in the answer to `to_ascii_domain` when that may be read as another
/// (text/confusable.hpp); then follows the ASCII domain that it looks like, or nothing.
inline constexpr char kConfusing = '\n';

/// Answers below 0: the module has not been loaded (JavaScript then loads it and asks the core
/// again), the answer has no room, or a text::domain_problem, from kProblem downwards.
inline constexpr std::int32_t kAbsent = -1;
inline constexpr std::int32_t kNoRoom = -2;
inline constexpr std::int32_t kProblem = -16;

}  // namespace clearnotice::international
