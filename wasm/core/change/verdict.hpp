#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/value.hpp"

/// What has to happen when one version of a notice takes another one's place: for those who write
/// notices. It finds what changed; whether a change is lawful a person decides.
namespace clearnotice::change {

/// In the order of their weight.
enum class verdict { nothing, notify, ask_again };

inline constexpr std::string_view kVerdictIds[] = {"nothing", "notify", "ask-again"};

/// What follows from one kind of change: for a purpose that rests on consent, and for any other.
/// Ids are stable and never reused.
struct rule {
  std::string_view id, article, title;
  verdict with_consent = verdict::nothing, otherwise = verdict::nothing;
};

/// A place in one of the two notices, and what stands there.
struct mark {
  const json::value* at = nullptr;  ///< null: it is not in this notice
  std::string pointer;
  std::size_t begin = 0, end = 0;  ///< bytes of `at`'s text; both 0: the value itself
  std::string shown;
};

struct reason {
  const change::rule* rule = nullptr;
  change::verdict verdict = verdict::nothing;
  std::string locale;  ///< empty: every locale
  mark was, is;
};

/// One purpose, or what the notice says outside its purposes.
struct entry {
  std::string purpose;      ///< empty for the notice
  std::string_view basis;   ///< of the purpose as it is, or as it was
  std::vector<reason> why;  ///< in the order of the rules

  change::verdict verdict() const {
    change::verdict most = verdict::nothing;
    for (const reason& each : why) most = each.verdict > most ? each.verdict : most;
    return most;
  }
};

}  // namespace clearnotice::change
