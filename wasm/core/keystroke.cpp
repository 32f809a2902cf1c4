// The one question of the engine that is asked often, in a file that is compiled for speed.
#include "core/engine.hpp"
#include "core/reply.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice {

std::string engine::check(unsigned field, std::string_view typed) const {
  if (field == 0 || field > shelf_.inputs.size() || !shelf_.inputs[field - 1]) {
    return error_reply({"request.unknown_field", "no open field has this handle", "", 0, 0});
  }
  if (text::find_malformed(typed) != typed.npos) {
    return error_reply({"request.not_utf8", "what was typed did not arrive as UTF-8", "", 0, 0});
  }
  const input& open = *shelf_.inputs[field - 1];
  const field::verdict found =
      field::check(open.kind, typed,
                   {.words = *shelf_.catalogues[open.words], .plans = shelf_.plans,
                    .required = open.required, .health_covered = open.health_covered,
                    .region = open.region});
  if (!found.needs.empty()) return needs_reply(found.needs);
  return ok_reply([&](json::writer& out) {
    out.begin_object();
    write_verdict_members(found, out);
    out.end_object();
  });
}

}  // namespace clearnotice
