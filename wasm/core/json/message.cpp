#include "core/problem.hpp"
#include "core/text/lines.hpp"

namespace clearnotice {

std::string message_of(const problem& what, std::string_view sentences) {
  if (what.words == sentence::own) return what.message;
  std::string_view left;
  for (unsigned line = 0; line < static_cast<unsigned>(what.words); ++line) {
    left = text::take_line(sentences);
  }
  std::string said;
  for (const std::string& each : what.with) {
    const std::size_t gap = left.find("{}");
    if (gap == left.npos) break;
    said += left.substr(0, gap);
    said += each;
    left.remove_prefix(gap + 2);
  }
  return said += left;
}

}  // namespace clearnotice
