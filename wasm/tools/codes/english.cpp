#include "tools/codes/english.hpp"

#include <fstream>
#include <iterator>
#include <utility>

namespace clearnotice::codes {

std::optional<catalog::catalogue> read_english(const std::string& folder) {
  std::ifstream file(folder + "/en.txt", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  auto read = catalog::catalogue::read(text);
  if (!read) return std::nullopt;
  return std::move(read).value();
}

}  // namespace clearnotice::codes
