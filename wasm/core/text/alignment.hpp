#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace clearnotice::text {

/// How many letters (or bytes, by the type) have to be put in, left out, replaced or swapped with a
/// neighbour to make one text of the other: optimal string alignment. The time is the product of
/// both lengths. Three rows, since a swap looks two rows back.
template <class View>
std::size_t alignment_distance(View a, View b) {
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

}  // namespace clearnotice::text
