#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "core/catalog/catalogue.hpp"
#include "core/notice/ids.hpp"

/// The messages that are named after what the model enumerates. They are looked up by their keys
/// when the core is compiled, so that it need not hold the keys.
namespace clearnotice::view {

/// The message `<family>.<id>` of each id; one that the catalogues do not have is an error of the
/// compiler.
template <std::size_t count>
consteval std::array<catalog::message, count> messages_of(std::string_view family,
                                                          const std::string_view (&ids)[count]) {
  std::array<catalog::message, count> found{};
  for (std::size_t i = 0; i < count; ++i) {
    std::array<char, 64> key{};
    char* end = std::copy(family.begin(), family.end(), key.begin());
    *end++ = '.';
    end = std::copy(ids[i].begin(), ids[i].end(), end);
    found[i] = *catalog::find_message({key.data(), static_cast<std::size_t>(end - key.data())});
  }
  return found;
}

inline constexpr auto kBases = messages_of("basis", notice::kBasisIds);
inline constexpr auto kConditions = messages_of("condition", notice::kConditionIds);
inline constexpr auto kSafeguards = messages_of("safeguard", notice::kSafeguardIds);

}  // namespace clearnotice::view
