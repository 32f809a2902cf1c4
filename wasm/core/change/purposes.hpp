#pragma once

#include "core/change/account.hpp"

namespace clearnotice::change {

/// What changed for one purpose that both notices have.
void compare_purpose(account& into, const place& was, const place& is);

/// Data, recipients and their transfers, of one purpose.
void compare_data(account& into, const place& was, const place& is);
void compare_recipients(account& into, const place& was, const place& is);
void compare_transfers(account& into, const place& was, const place& is);
void compare_retention(account& into, const place& was, const place& is);

/// The facts outside the purposes that a consent depends on: who the controller is, and automated
/// decisions.
void compare_controller(account& into);
void compare_automated(account& into);

/// Everything else that the notice says.
void compare_notice(account& into);

/// The rows of a table that a purpose refers to, in both notices: one row by its id, else by the
/// field it is, else by its name. A new id alone changes nothing for anybody.
std::vector<couple> referred(const pair& both, std::string_view table, const place& was,
                             const place& is);

}  // namespace clearnotice::change
