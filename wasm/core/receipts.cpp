#include "core/attempt.hpp"
#include "core/consent/record.hpp"
#include "core/engine.hpp"
#include "core/payload/payload.hpp"
#include "core/reply.hpp"
#include "core/text/sha256.hpp"
#include "core/view/receipt.hpp"
#include "core/view/writers.hpp"

namespace clearnotice {
namespace {

/// The purposes that the member `purposes` names, or all that rest on consent.
std::vector<std::size_t> read_purposes(const json::cursor& at, const notice::facts& facts) {
  std::vector<std::size_t> all, named;
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < facts.purposes.size(); ++i) {
    if (!facts.purposes[i].needs_consent()) continue;
    all.push_back(i);
    ids.push_back(facts.purposes[i].id);
  }
  const auto list = at.member("purposes");
  if (!list || all.empty()) return all;
  list->each_item([&](const json::cursor& id) { named.push_back(all[id.one_of(ids)]); });
  return named;
}

/// The record with its digest: consent::digest_of, of the bytes that are here already.
std::string sealed_record(const view::page& on, const view::occasion& given) {
  json::writer out;
  view::write_record(on, given, out);
  std::string record = out.take();
  const std::string digest = text::sha256_hex(record);
  record.back() = ',';
  return record + "\"record-sha256\":\"" + digest + "\"}";
}

/// The number as people copy it from paper or a page, without the spaces that come along; empty
/// when it is none, since that is a person's mistake and no error of the request.
std::string read_number(const json::cursor& at) {
  std::string number = at.string_or_empty("receipt");
  std::erase_if(number, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
  return consent::is_receipt_number(number) ? number : std::string();
}

}  // namespace

std::string engine::receipt(std::string_view request) const {
  static constexpr std::string_view kKeys[] = {"notice", "locale", "choices", "key", "now"};
  desk open(shelf_, request);
  std::optional<view::page> on;
  std::optional<view::occasion> given;
  if (open.is_json()) {
    const json::cursor at = open.root(kKeys);
    if (const auto found = open.page(at)) on.emplace(*found);
    if (on && !on->facts.controller) at.complain(sentence::no_consent);
    if (on && on->facts.controller) {
      given.emplace(view::occasion{
          read_key(at, "key"), read_time(at.required("now")), {}, read_choices(at, on->facts)});
    }
  }
  if (const auto complaint = open.complaint()) return error_reply(*complaint, shelf_.sentences);
  if (!open.needs().empty()) return needs_reply(open.needs());

  given->text_sha256 = text::sha256_hex(view::to_plain(view::whole(*on)));
  std::vector<view::node> shown = {view::receipt_block(*on, *given)};
  view::typeset_tree(shown, on->tag());
  return ok_reply([&](json::writer& out) {
    out.begin_object().key("record").raw(sealed_record(*on, *given));
    out.pair("text", view::to_plain(shown)).key("nodes");
    shown.push_back(view::receipt_actions(*on));
    view::write_nodes(shown, out);
    out.end_object();
  });
}

std::string engine::withdraw(std::string_view request) const {
  static constexpr std::string_view kKeys[] = {"notice", "locale", "receipt", "purposes", "key"};
  desk open(shelf_, request);
  std::optional<view::page> on;
  std::vector<std::size_t> purposes;
  std::string receipt, key;
  if (open.is_json()) {
    const json::cursor at = open.root(kKeys);
    if (const auto found = open.page(at)) on.emplace(*found);
    if (on && !on->facts.form) at.complain(sentence::no_form);
    if (on) purposes = read_purposes(at, on->facts);
    receipt = read_number(at);
    key = read_key(at, "key");
  }
  if (const auto complaint = open.complaint()) return error_reply(*complaint, shelf_.sentences);
  if (!open.needs().empty()) return needs_reply(open.needs());

  const consent::choices none(on->facts);
  std::vector<view::node> shown = view::withdrawal_blocks(*on, purposes, receipt);
  view::typeset_tree(shown, on->tag());
  return ok_reply([&](json::writer& out) {
    out.begin_object().key("nodes");
    view::write_nodes(shown, out);
    out.key("done");
    view::write_nodes(view::withdrawn(*on, purposes), out);
    out.key("failed");
    view::write_nodes(view::status_failed(*on, view::parcel::withdrawal), out);
    if (!receipt.empty()) {
      write_request(
          on->facts,
          payload::build_withdrawal(on->facts, purposes, receipt, {{}, none, on->tag(), {}, key}),
          out);
    }
    out.end_object();
  });
}

}  // namespace clearnotice
