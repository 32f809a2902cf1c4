#include "core/payload/allow_list.hpp"

namespace clearnotice::payload {

namespace {

/// By datum: whether an active purpose needs it.
std::vector<unsigned char> needed_data(const notice::facts& facts, const consent::choices& made) {
  std::vector<unsigned char> needed(facts.data.size(), false);
  for (std::size_t i = 0; i < facts.purposes.size(); ++i) {
    if (!consent::is_active(facts, made, i)) continue;
    for (const std::size_t datum : facts.purposes[i].data) needed[datum] = true;
  }
  return needed;
}

}  // namespace

std::vector<std::size_t> needed_fields(const notice::facts& facts, const consent::choices& made) {
  const std::vector<unsigned char> needed = needed_data(facts, made);
  std::vector<std::size_t> fields;
  if (!facts.form) return fields;
  for (std::size_t i = 0; i < facts.form->fields.size(); ++i) {
    if (needed[facts.form->fields[i].datum]) fields.push_back(i);
  }
  return fields;
}

std::vector<std::size_t> needed_meters(const notice::facts& facts, const consent::choices& made) {
  const std::vector<unsigned char> needed = needed_data(facts, made);
  std::vector<std::size_t> meters;
  for (std::size_t i = 0; i < facts.data.size(); ++i) {
    if (facts.data[i].meter && needed[i]) meters.push_back(i);
  }
  return meters;
}

}  // namespace clearnotice::payload
