#include "tools/codes/locales.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace clearnotice::codes {

std::vector<catalog::catalogue> read_all(const std::string& folder) {
  std::vector<catalog::catalogue> all;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (auto read = catalog::catalogue::read(text)) all.push_back(std::move(read).value());
  }
  std::sort(all.begin(), all.end(),
            [](const auto& one, const auto& other) { return one.tag() < other.tag(); });
  return all;
}

}  // namespace clearnotice::codes
