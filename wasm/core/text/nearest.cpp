#include "core/text/nearest.hpp"

#include <algorithm>
#include <vector>

namespace clearnotice::text {
namespace {

/// Optimal string alignment distance in bytes: three rows, since a swap looks two rows back.
std::size_t distance(std::string_view a, std::string_view b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> before(width), last(width), row(width);
  for (std::size_t j = 0; j < width; ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view written, std::span<const std::string_view> known) {
  constexpr std::size_t kLongest = 64;  // keeps a hostile key from costing time
  if (written.size() > kLongest) return {};
  std::string_view best;
  std::size_t best_distance = std::min<std::size_t>(3, (written.size() + 2) / 3) + 1;
  for (const std::string_view candidate : known) {
    const std::size_t d = distance(written, candidate);
    if (d < best_distance) {
      best = candidate;
      best_distance = d;
    }
  }
  return best;
}

}  // namespace clearnotice::text
