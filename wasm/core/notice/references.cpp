#include <algorithm>

#include "core/notice/parts.hpp"

namespace clearnotice::notice {

bool is_needed(const facts& read, std::size_t datum) {
  return std::any_of(read.purposes.begin(), read.purposes.end(), [datum](const purpose& each) {
    return std::find(each.data.begin(), each.data.end(), datum) != each.data.end();
  });
}

std::string read_new_id(const json::cursor& item, const ids& rows) {
  const json::cursor at = item.required("id");
  std::string id = read_id(at);
  if (std::find(rows.begin(), rows.end(), id) != rows.end()) {
    at.complain("duplicate_id", "the id \"" + id + "\" is here twice");
  }
  return id;
}

std::size_t read_reference(const json::cursor& at, const ids& rows, std::string_view table) {
  if (!rows.empty()) return at.one_of(rows);
  at.complain("unknown_value", "\"" + std::string(table) + "\" declares nothing to refer to");
  return 0;
}

std::vector<std::size_t> read_references(const json::cursor& item, std::string_view key,
                                         const ids& rows) {
  std::vector<std::size_t> indices;
  const auto list = item.member(key);
  if (!list) return indices;
  list->each_item([&](const json::cursor& at) {
    const std::size_t index = read_reference(at, rows, key);
    if (std::find(indices.begin(), indices.end(), index) != indices.end()) {
      at.complain("duplicate_id", "this is in the list already");
    }
    indices.push_back(index);
  });
  return indices;
}

}  // namespace clearnotice::notice
