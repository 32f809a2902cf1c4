#include "core/notice/authorities.hpp"

#include <algorithm>
#include <iterator>

#include "core/generated/authority_ids.hpp"
#include "core/text/lines.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::notice {
bool is_authority(std::string_view id) {
  return std::find(std::begin(kAuthorityIds), std::end(kAuthorityIds), id) !=
         std::end(kAuthorityIds);
}

bool authorities::add(std::string_view id, std::string_view lines) {
  if (!is_authority(id) || text::find_malformed(lines) != lines.npos) return false;
  row added{std::string(id), {}};
  added.card.name = text::take_line(lines);
  added.card.email = text::take_line(lines);
  added.card.phone = text::take_line(lines);
  added.card.url = text::take_line(lines);
  added.card.address = lines;
  if (added.card.name.empty() || added.card.address.empty()) return false;
  std::erase_if(rows_, [&](const row& each) { return each.id == id; });
  rows_.push_back(std::move(added));
  return true;
}

const contact* authorities::find(std::string_view id) const {
  for (const row& each : rows_) {
    if (each.id == id) return &each.card;
  }
  return nullptr;
}

}  // namespace clearnotice::notice
