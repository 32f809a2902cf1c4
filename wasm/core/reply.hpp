#pragma once

#include <string>
#include <string_view>

#include "core/field/verdict.hpp"
#include "core/json/writer.hpp"
#include "core/payload/payload.hpp"
#include "core/problem.hpp"
#include "core/view/view.hpp"

/// The one shape of every reply: `{"ok":…}`, `{"error":{…}}` or `{"needs":"phone-33"}`.
namespace clearnotice {

/// @param sentences  those that are there; where none are, a problem that needs one asks for the
/// part `complaints` instead
std::string error_reply(const problem& what, std::string_view sentences);

/// There is no answer before this part has been added.
std::string needs_reply(std::string_view part);

/// `{"ok":` … `}` round what `write` writes.
template <class Write>
std::string ok_reply(Write write) {
  json::writer out;
  out.begin_object().key("ok");
  write(out);
  return out.end_object().take();
}

/// The members `payload` and `request`: what is sent where, as what type.
void write_request(const notice::facts& facts, const std::vector<payload::entry>& entries,
                   json::writer& out);

/// `ok`, `warn`, `error` or `empty`.
std::string_view name_of(field::state condition);

/// The members of a verdict, without the empty ones, inside an object that the caller opens.
void write_verdict_members(const field::verdict& found, json::writer& out);

/// `{"errors","summary"}`: each finding with the id of its control, and the error summary.
void write_findings(const view::page& on, const std::vector<view::finding>& findings,
                    json::writer& out);

}  // namespace clearnotice
