#include "core/notice/parts.hpp"

namespace clearnotice::notice {

void read_rights(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"contact", "deadline", "extension", "fee", "proof"};
  at.expect_keys(kKeys);
  rights& how = into.rights.emplace();
  if (const auto contact = at.member("contact")) how.contact = read_email(*contact);
  if (const auto deadline = at.member("deadline")) how.deadline = read_duration(*deadline);
  if (const auto extension = at.member("extension")) how.extension = read_duration(*extension);
  if (const auto fee = at.member("fee")) {
    how.free = fee->node().text == "free";
    if (!how.free) how.fee = read.read_text(*fee);
  }
  how.proof = read.read_text_or_empty(at, "proof");
}

void read_automated(const json::cursor& at, facts& into, const value_reader& read) {
  if (at.is(json::type::boolean)) {
    into.no_automated_decisions = !at.boolean();
    if (!into.no_automated_decisions) {
      at.complain("missing_logic",
                  "instead of true, say how the decisions are made (Article 13(2)(f) GDPR)");
    }
    return;
  }
  into.automated_decisions = read.read_text(at);
}

void read_children(const json::cursor& at, facts& into, const value_reader&) {
  static constexpr std::string_view kKeys[] = {"minimumAge"};
  at.expect_keys(kKeys);
  into.minimum_age = at.required("minimumAge").whole_number(1, 21);
}

void read_security(const json::cursor& at, facts& into, const value_reader& read) {
  at.each_item([&](const json::cursor& item) { into.security.push_back(read.read_text(item)); });
}

void read_changes(const json::cursor& at, facts& into, const value_reader& read) {
  into.changes = read.read_text(at);
}

}  // namespace clearnotice::notice
