#include "core/text/nearest.hpp"

#include <algorithm>

#include "core/text/alignment.hpp"

namespace clearnotice::text {

std::string_view nearest(std::string_view written, std::span<const std::string_view> known) {
  constexpr std::size_t kLongest = 64;  // keeps a hostile key from costing time
  if (written.size() > kLongest) return {};
  std::string_view best;
  std::size_t best_distance = std::min<std::size_t>(3, (written.size() + 2) / 3) + 1;
  for (const std::string_view candidate : known) {
    const std::size_t d = alignment_distance(written, candidate);
    if (d < best_distance) {
      best = candidate;
      best_distance = d;
    }
  }
  return best;
}

}  // namespace clearnotice::text
