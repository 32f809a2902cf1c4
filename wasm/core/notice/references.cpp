#include <algorithm>

#include "core/notice/parts.hpp"

namespace clearnotice::notice {

bool is_needed(const facts& read, std::size_t datum) {
  return std::any_of(read.purposes.begin(), read.purposes.end(), [datum](const purpose& each) {
    return std::find(each.data.begin(), each.data.end(), datum) != each.data.end();
  });
}

void add_id(const json::cursor& at, std::string_view id, ids& known) {
  if (std::find(known.begin(), known.end(), id) != known.end()) {
    at.complain(sentence::id_again, {id});
  }
  known.push_back(id);
}

std::size_t read_reference(const json::cursor& at, const ids& rows, std::string_view table) {
  if (!rows.empty()) return at.one_of(rows);
  at.complain(sentence::nothing_declared, {table});
  return 0;
}

std::vector<std::size_t> read_references(const json::cursor& at, const ids& rows,
                                         std::string_view table) {
  std::vector<std::size_t> indices;
  at.each_item([&](const json::cursor& item) {
    const std::size_t index = read_reference(item, rows, table);
    if (std::find(indices.begin(), indices.end(), index) != indices.end()) {
      item.complain(sentence::listed_already);
    }
    indices.push_back(index);
  });
  return indices;
}

}  // namespace clearnotice::notice
