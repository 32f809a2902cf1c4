#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/notice/reader.hpp"

/// The parts of notice.json, each read into the facts that were read before it: a part may refer to
/// what an earlier one declared.
namespace clearnotice::notice {

void read_controller(const json::cursor& at, facts& into, const value_reader& read);
void read_dpo(const json::cursor& at, facts& into, const value_reader& read);
void read_authority(const json::cursor& at, facts& into, const value_reader& read);

void read_data(const json::cursor& at, facts& into, const value_reader& read);
void read_recipients(const json::cursor& at, facts& into, const value_reader& read);
void read_purposes(const json::cursor& at, facts& into, const value_reader& read);
void read_transfers(const json::cursor& at, facts& into, const value_reader& read);
void read_cookies(const json::cursor& at, facts& into, const value_reader& read);

void read_rights(const json::cursor& at, facts& into, const value_reader& read);
void read_automated(const json::cursor& at, facts& into, const value_reader& read);
void read_children(const json::cursor& at, facts& into, const value_reader& read);
void read_security(const json::cursor& at, facts& into, const value_reader& read);
void read_changes(const json::cursor& at, facts& into, const value_reader& read);
void read_own_sections(const json::cursor& at, facts& into, const value_reader& read);

void read_form(const json::cursor& at, facts& into, const value_reader& read);

/// The id of a new row, which no row has yet.
template <class Row>
std::string read_new_id(const json::cursor& item, const std::vector<Row>& rows) {
  const json::cursor at = item.required("id");
  std::string id = read_id(at);
  for (const Row& row : rows) {
    if (row.id == id) at.complain("duplicate_id", "the id \"" + id + "\" is here twice");
  }
  return id;
}

/// The index of the row with the id that stands at `at`.
template <class Row>
std::size_t read_reference(const json::cursor& at, const std::vector<Row>& rows,
                           std::string_view table) {
  if (rows.empty()) {
    at.complain("unknown_value", "\"" + std::string(table) + "\" declares nothing to refer to");
    return 0;
  }
  std::vector<std::string_view> ids;
  for (const Row& row : rows) ids.push_back(row.id);
  return at.one_of(ids);
}

template <class Row>
std::vector<std::size_t> read_references(const json::cursor& at, const std::vector<Row>& rows,
                                         std::string_view table) {
  std::vector<std::size_t> indices;
  at.each_item([&](const json::cursor& item) {
    const std::size_t index = read_reference(item, rows, table);
    if (std::find(indices.begin(), indices.end(), index) != indices.end()) {
      item.complain("duplicate_id", "this is in the list already");
    }
    indices.push_back(index);
  });
  return indices;
}

}  // namespace clearnotice::notice
