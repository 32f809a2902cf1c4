#include "core/notice/ids.hpp"
#include "core/notice/parts.hpp"

namespace clearnotice::notice {

void read_rights(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"contact",   "url", "how",   "deadline",
                                               "extension", "fee", "proof", "afterDeath"};
  at.expect_keys(kKeys);
  rights& how = into.rights.emplace();
  if (const auto contact = at.member("contact")) how.contact = read_email(*contact);
  if (const auto url = at.member("url")) how.url = read_url(*url);
  read.take_text(at, "how", how.how);
  if (const auto deadline = at.member("deadline")) how.deadline = read_duration(*deadline);
  if (const auto extension = at.member("extension")) how.extension = read_duration(*extension);
  if (const auto fee = at.member("fee")) {
    how.free = fee->node().text == "free";
    if (!how.free) how.fee = read.read_text(*fee);
  }
  read.take_text(at, "proof", how.proof);
  read.take_text(at, "afterDeath", how.after_death);
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

void read_children(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"minimumAge", "text"};
  at.expect_keys(kKeys);
  read.take_text(at, "text", into.children);
  const auto age = into.children.empty() ? at.required("minimumAge") : at.member("minimumAge");
  if (age) into.minimum_age = age->whole_number(1, 21);
}

/// A text, or an object that says which measure the text is about. No locale is called "text".
void read_security(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"measure", "text"};
  at.each_item([&](const json::cursor& item) {
    protection& each = into.security.emplace_back();
    const auto measure = item.is(json::type::object) ? item.member("measure") : std::nullopt;
    if (measure) {
      item.expect_keys(kKeys);
      each.measure = static_cast<notice::measure>(measure->one_of(kMeasureIds));
      each.text = read.read_text(item.required("text"));
    } else {
      each.text = read.read_text(item);
    }
  });
}

void read_calls(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"recording", "callerId"};
  at.expect_keys(kKeys);
  read.take_text(at, "recording", into.call_recording);
  read.take_text(at, "callerId", into.caller_id);
}

void read_proof(const json::cursor& at, facts& into, const value_reader& read) {
  into.proof = read_retention(at, read);
}

}  // namespace clearnotice::notice
