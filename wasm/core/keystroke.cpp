// The one question of the engine that is asked often, in a file that is compiled for speed.
#include <algorithm>
#include <iterator>

#include "core/engine.hpp"
#include "core/phone/part.hpp"
#include "core/reply.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice {
namespace {

/// Keeps the room that `out` has: the next keystroke follows soon.
template <std::size_t Count>
void join_lines(const std::string_view (&lines)[Count], std::string& out) {
  std::size_t size = Count - 1;
  for (const std::string_view line : lines) size += line.size();
  out.resize(size);
  char* at = out.data();
  for (const std::string_view line : lines) {
    if (at != out.data()) *at++ = '\n';
    at = std::copy(line.begin(), line.end(), at);
  }
}

}  // namespace

void engine::check(unsigned field, std::string_view typed, std::string& reply) const {
  if (field == 0 || field > shelf_.inputs.size() || !shelf_.inputs[field - 1]) {
    return join_lines({"error", "request.unknown_field", "no open field has this handle"}, reply);
  }
  if (text::find_malformed(typed) != typed.npos) {
    return join_lines({"error", "request.not_utf8", "what was typed did not arrive as UTF-8"},
                      reply);
  }
  const input& open = *shelf_.inputs[field - 1];
  const field::verdict found = field::check(open.kind, typed,
                                            {.words = *shelf_.catalogues[open.words],
                                             .plans = shelf_.plans,
                                             .required = open.required,
                                             .health_covered = open.health_covered,
                                             .region = open.region});
  if (found.needs_zone != 0) {
    return join_lines({"needs", phone::part_of(found.needs_zone)}, reply);
  }
  join_lines(
      {name_of(found.condition), found.code, found.message, found.normalized, found.suggestion,
       found.phone.extension, found.phone.region, found.phone.type, found.value},
      reply);
}

}  // namespace clearnotice
