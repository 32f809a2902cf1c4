// engine::add_part: what not every visitor needs, each kind known by its first word.
#include "core/phone/part.hpp"

#include <algorithm>
#include <optional>

#include "core/engine.hpp"
#include "core/reply.hpp"
#include "core/text/lines.hpp"

namespace clearnotice {
namespace {

/// What follows `word` on the first line, which is taken off `rest`; nothing where it does not
/// begin so.
std::optional<std::string> take_head(std::string_view& rest, std::string_view word) {
  if (!rest.starts_with(word)) return std::nullopt;
  return std::string(text::take_line(rest).substr(word.size()));
}

/// In its own words: the part with all others may be the one that is damaged.
std::string damaged(std::string_view what) {
  return error_reply({"part.damaged", "this is no " + std::string(what), "", 0, 0}, {});
}

}  // namespace

std::string engine::add_part(std::string_view compiled) {
  compiled = text::without_notes(compiled);
  std::string name;
  if (const auto tag = take_head(compiled, "countries ")) {
    catalog::catalogue* words = shelf_.words_of(*tag);
    if (words == nullptr || !words->add_countries(compiled)) {
      return damaged("list of countries for a catalogue that was added");
    }
    name = "countries-" + *tag;
  } else if (const auto id = take_head(compiled, "authority ")) {
    if (!shelf_.authorities.add(*id, compiled)) {
      return damaged("authority of the table");
    }
    name = "authority-" + *id;
  } else if (take_head(compiled, "complaints")) {
    if (std::count(compiled.begin(), compiled.end(), '\n') + 1 != kSentenceCount) {
      return damaged("list of complaints for this core");
    }
    shelf_.sentences = compiled;
    name = "complaints";
  } else {
    const auto zone = shelf_.plans.add(compiled);
    if (!zone) return error_reply(zone.reason(), shelf_.sentences);
    name = phone::part_of(*zone);
  }
  return ok_reply([&](json::writer& out) { out.string(name); });
}

}  // namespace clearnotice
