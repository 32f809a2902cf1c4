#include <algorithm>

#include "core/engine.hpp"
#include "core/field/rules.hpp"
#include "core/reply.hpp"
#include "core/view/writers.hpp"

namespace clearnotice {
namespace {

constexpr unsigned kLongest = 24 * 60 * 60;  // of what a receiver asks to wait, in seconds
/// In minutes: nobody counts more than that, so beyond it "later" is said.
constexpr unsigned kCounted = 90;

unsigned minutes_of(unsigned seconds) {
  const unsigned minutes = (seconds + 59) / 60;
  return minutes > kCounted ? 0 : minutes;
}

bool asks_for(const notice::facts& facts, field::kind kind) {
  return facts.form && std::any_of(facts.form->fields.begin(), facts.form->fields.end(),
                                   [&](const notice::form_field& each) {
                                     return facts.data[each.datum].field == kind;
                                   });
}

/// What can be said at a field, one error each; the rest of the list is passed over.
std::vector<view::finding> read_errors(const json::cursor& list, const view::page& on) {
  std::vector<view::finding> findings;
  list.each_item([&](const json::cursor& item) {
    const std::string id = item.string_or_empty("field");
    const std::optional<field::kind> kind = field::kind_of(id);
    if (!kind || !asks_for(on.facts, *kind)) return;
    if (std::any_of(findings.begin(), findings.end(),
                    [&](const view::finding& other) { return other.target == id; })) {
      return;
    }
    auto found = field::found_elsewhere(*kind, item.string_or_empty("code"), on.words);
    if (found) findings.push_back({id, std::move(*found)});
  });
  return findings;
}

}  // namespace

std::string engine::refusal(std::string_view request) const {
  static constexpr std::string_view kKeys[] = {"notice", "locale", "of", "after", "errors"};
  static constexpr std::string_view kParcels[] = {"message", "withdrawal"};
  desk open(shelf_, request);
  std::optional<view::page> on;
  std::vector<view::finding> findings;
  view::parcel what{};
  unsigned after = 0;
  if (open.is_json()) {
    const json::cursor at = open.root(kKeys);
    if (const auto found = open.page(at)) on.emplace(*found);
    what = static_cast<view::parcel>(at.required("of").one_of(kParcels));
    after = at.required("after").whole_number(0, kLongest);
    const auto errors = at.member("errors");
    if (errors && on) findings = read_errors(*errors, *on);
  }
  if (const auto complaint = open.complaint()) return error_reply(*complaint, shelf_.sentences);
  if (!open.needs().empty()) return needs_reply(open.needs());

  return ok_reply([&](json::writer& out) {
    if (!findings.empty()) {
      write_findings(*on, findings, out);
      return;
    }
    out.begin_object().key("failed");
    view::write_nodes(view::status_refused(*on, what, minutes_of(after)), out);
    out.end_object();
  });
}

}  // namespace clearnotice
