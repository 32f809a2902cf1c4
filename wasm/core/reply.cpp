#include "core/reply.hpp"

#include "core/field/rules.hpp"
#include "core/view/writers.hpp"

namespace clearnotice {
std::string_view name_of(field::state condition) {
  static constexpr std::string_view kNames[] = {"ok", "warn", "error", "empty"};
  return kNames[static_cast<std::size_t>(condition)];
}

std::string error_reply(const problem& what, std::string_view sentences) {
  if (sentences.empty() && what.words != sentence::own) return needs_reply("complaints");
  json::writer out;
  out.begin_object().key("error").begin_object();
  out.pair("code", code_of(what, sentences))
      .pair("message", message_of(what, sentences))
      .pair("pointer", what.pointer);
  if (what.line > 0) out.key("line").number(what.line).key("column").number(what.column);
  return out.end_object().end_object().take();
}

std::string needs_reply(std::string_view part) {
  json::writer out;
  return out.begin_object().pair("needs", part).end_object().take();
}

void write_request(const notice::facts& facts, const std::vector<payload::entry>& entries,
                   json::writer& out) {
  const bool as_json = facts.form->type == notice::form::encoding::json;
  out.key("payload").begin_object();
  for (const payload::entry& each : entries) out.pair(each.key, each.value);
  out.end_object().key("request").begin_object();
  out.pair("url", facts.form->action);
  out.pair("type", as_json ? "application/json" : "application/x-www-form-urlencoded");
  out.pair("body", as_json ? payload::to_json(entries) : payload::to_urlencoded(entries));
  out.end_object();
}

void write_verdict_members(const field::verdict& found, json::writer& out) {
  out.pair("field", field::id_of(found.field)).pair("state", name_of(found.condition));
  out.pair_if("code", found.code).pair_if("message", found.message).pair("value", found.value);
  out.pair_if("normalized", found.normalized).pair_if("suggestion", found.suggestion);
  out.pair_if("extension", found.phone.extension).pair_if("region", found.phone.region);
  out.pair_if("type", found.phone.type);
}

void write_findings(const view::page& on, const std::vector<view::finding>& findings,
                    json::writer& out) {
  out.begin_object().key("errors").begin_array();
  for (const view::finding& each : findings) {
    const bool is_choice = each.verdict.code == "consent.nothing_chosen";
    out.begin_object();
    if (is_choice) {
      out.pair("field", "choices").pair("state", "error").pair("code", each.verdict.code);
      out.pair("message", each.verdict.message);
    } else {
      write_verdict_members(each.verdict, out);
    }
    out.pair("target", each.target).end_object();
  }
  out.end_array().key("summary");
  view::write_nodes({view::error_summary(on, findings)}, out);
  out.end_object();
}

}  // namespace clearnotice
