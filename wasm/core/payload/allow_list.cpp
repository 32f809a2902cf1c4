#include "core/payload/allow_list.hpp"

#include <algorithm>

namespace clearnotice::payload {

std::vector<std::size_t> needed_fields(const notice::facts& facts, const consent::choices& made) {
  std::vector<unsigned char> needed(facts.data.size(), false);
  for (std::size_t i = 0; i < facts.purposes.size(); ++i) {
    if (!consent::is_active(facts, made, i)) continue;
    for (const std::size_t datum : facts.purposes[i].data) needed[datum] = true;
  }
  std::vector<std::size_t> fields;
  if (!facts.form) return fields;
  for (std::size_t i = 0; i < facts.form->fields.size(); ++i) {
    if (needed[facts.form->fields[i].datum]) fields.push_back(i);
  }
  return fields;
}

}  // namespace clearnotice::payload
