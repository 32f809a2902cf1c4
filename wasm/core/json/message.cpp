#include <cassert>

#include "core/problem.hpp"
#include "core/text/lines.hpp"

namespace clearnotice {
namespace {

struct parts {
  std::string_view code, words;
};

parts look_up(sentence which, std::string_view sentences) {
  std::string_view line;
  for (unsigned i = 0; i < static_cast<unsigned>(which); ++i) line = text::take_line(sentences);
  const std::size_t space = line.find(' ');
  return {line.substr(0, space), line.substr(space + 1)};
}

}  // namespace

std::string code_of(const problem& what, std::string_view sentences) {
  if (what.words == sentence::own) return what.code;
  return what.code + "." + std::string(look_up(what.words, sentences).code);
}

std::string message_of(const problem& what, std::string_view sentences) {
  if (what.words == sentence::own) return what.message;
  std::string_view left = look_up(what.words, sentences).words;
  std::string said;
  for (const std::string& each : what.with) {
    const std::size_t gap = left.find("{}");
    assert(gap != left.npos);
    if (gap == left.npos) break;
    said += left.substr(0, gap);
    said += each;
    left.remove_prefix(gap + 2);
  }
  assert(left.find("{}") == left.npos);
  return said += left;
}

}  // namespace clearnotice
