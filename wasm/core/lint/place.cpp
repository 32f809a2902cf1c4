#include "core/lint/rules.hpp"

namespace clearnotice::lint {

finding at_place(const rule& broken, const evidence& found, const passage& where, std::size_t begin,
                 std::size_t end) {
  finding made;
  made.rule = &broken;
  made.locale = found.locale();
  const piece* holds = where.pieces.empty() ? nullptr : &where.pieces.front();
  for (const piece& each : where.pieces) {
    if (each.start <= begin) holds = &each;
  }
  if (holds == nullptr) return made;
  made.at = holds->at;
  made.pointer = holds->pointer;
  made.begin = begin - holds->start;
  made.end = std::min(end - holds->start, holds->at->text.size());
  return made;
}

finding at_hit(const rule& broken, const evidence& found, const hit& where) {
  return at_place(broken, found, *where.in, where.begin, where.end);
}

std::string quoted(std::string_view text) {
  constexpr std::size_t kMost = 90;
  if (text.size() <= kMost) return "“" + std::string(text) + "”";
  std::size_t cut = kMost;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80) --cut;
  return "“" + std::string(text.substr(0, cut)) + "…”";
}

}  // namespace clearnotice::lint
