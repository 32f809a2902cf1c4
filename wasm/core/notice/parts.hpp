#pragma once

#include <string_view>
#include <vector>

#include "core/notice/reader.hpp"

/// The parts of notice.json, each read into the facts that were read before it: a part may refer to
/// what an earlier one declared.
namespace clearnotice::notice {

void read_title(const json::cursor& at, row& into, reader& read);
void read_audiences(const json::cursor& at, row& into, reader& read);
void read_definitions(const json::cursor& at, row& into, reader& read);
void read_calls(const json::cursor& at, row& into, reader& read);

void read_controller(const json::cursor& at, row& into, reader& read);
void read_dpo(const json::cursor& at, row& into, reader& read);
void read_authority(const json::cursor& at, row& into, reader& read);

void read_data(const json::cursor& at, row& into, reader& read);
void read_recipients(const json::cursor& at, row& into, reader& read);
void read_purposes(const json::cursor& at, row& into, reader& read);
void read_transfers(const json::cursor& at, row& into, reader& read);
void read_cookies(const json::cursor& at, row& into, reader& read);

void read_rights(const json::cursor& at, row& into, reader& read);
void read_automated(const json::cursor& at, row& into, reader& read);
void read_children(const json::cursor& at, row& into, reader& read);
void read_security(const json::cursor& at, row& into, reader& read);
void read_proof(const json::cursor& at, row& into, reader& read);
void read_own_sections(const json::cursor& at, row& into, reader& read);

void read_form(const json::cursor& at, row& into, reader& read);

/// The five lines of a card, which stand in more than one table.
inline constexpr member kName{"name", &contact::name, kPlain};
inline constexpr member kAddress{"address", &contact::address, kPlain};
inline constexpr member kMail{"email", &contact::email, kEmail};
inline constexpr member kTelephone{"phone", &contact::phone, kPhone};
inline constexpr member kSite{"url", &contact::url, kUrl};

void read_retention(const json::cursor& at, retention& into, reader& read);

using ids = std::vector<std::string_view>;

template <class Row>
ids ids_of(const std::vector<Row>& rows) {
  ids all;
  for (const Row& row : rows) all.push_back(row.id);
  return all;
}

/// Whether any purpose needs it.
bool is_needed(const facts& read, std::size_t datum);

/// Keeps the id that stands at `at`, which nothing may have yet.
void add_id(const json::cursor& at, std::string_view id, ids& known);

/// Rows that have ids.
template <class Row, class Check>
void read_named_rows(const json::cursor& at, members table, std::vector<Row>& into, reader& read,
                     Check check) {
  ids known;
  read.rows(at, table, into, [&](const json::cursor& item, Row& each) {
    add_id(item.required("id"), each.id, known);
    check(item, each);
  });
}

/// The index of the row whose id stands at `at`; `table` is what the rows are called.
std::size_t read_reference(const json::cursor& at, const ids& rows, std::string_view table);

/// The indices of the rows that are listed; `table` is what they are called.
std::vector<std::size_t> read_references(const json::cursor& at, const ids& rows,
                                         std::string_view table);

}  // namespace clearnotice::notice
