#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/notice/reader.hpp"

/// The parts of notice.json, each read into the facts that were read before it: a part may refer to
/// what an earlier one declared.
namespace clearnotice::notice {

void read_title(const json::cursor& at, facts& into, const value_reader& read);
void read_layers(const json::cursor& at, facts& into, const value_reader& read);
void read_audiences(const json::cursor& at, facts& into, const value_reader& read);
void read_definitions(const json::cursor& at, facts& into, const value_reader& read);
void read_calls(const json::cursor& at, facts& into, const value_reader& read);

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
void read_proof(const json::cursor& at, facts& into, const value_reader& read);
void read_own_sections(const json::cursor& at, facts& into, const value_reader& read);

void read_form(const json::cursor& at, facts& into, const value_reader& read);

using ids = std::vector<std::string_view>;

template <class Row>
ids ids_of(const std::vector<Row>& rows) {
  ids all;
  for (const Row& row : rows) all.push_back(row.id);
  return all;
}

/// Whether any purpose needs it.
bool is_needed(const facts& read, std::size_t datum);

/// The id of a new row, which no row has yet.
std::string read_new_id(const json::cursor& item, const ids& rows);

/// The index of the row whose id stands at `at`; `table` is what the rows are called.
std::size_t read_reference(const json::cursor& at, const ids& rows, std::string_view table);

/// The indices of the rows that the member `key` lists, which has the name of their table.
std::vector<std::size_t> read_references(const json::cursor& item, std::string_view key,
                                         const ids& rows);

}  // namespace clearnotice::notice
