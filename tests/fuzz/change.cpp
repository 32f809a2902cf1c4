// Two notices, parted by a NUL: verdicts or a complaint, never a crash; a notice beside itself has
// changed in nothing. And the same two as a record and its notice.
#include <cassert>
#include <string>
#include <string_view>

#include "core/author/author.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const clearnotice::author asked;
  static clearnotice::engine house;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t cut = text.find('\0');
  const std::string_view was = text.substr(0, cut);
  const std::string_view is = cut == text.npos ? was : text.substr(cut + 1);
  asked.diff(was, is, "");
  asked.verify(house, was, is);
  const std::string same = asked.diff(was, was, "");
  assert(same.starts_with("{\"error\"") || same.find("\"rule\"") == same.npos);
  return 0;
}
