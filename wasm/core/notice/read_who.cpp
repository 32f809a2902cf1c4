#include "core/notice/authorities.hpp"
#include "core/notice/ids.hpp"
#include "core/notice/parts.hpp"

namespace clearnotice::notice {

/// One title, or several lines.
void read_title(const json::cursor& at, facts& into, const value_reader& read) {
  if (at.is(json::type::array)) {
    into.title = read.read_texts(at);
  } else {
    into.title.push_back(read.read_text(at));
  }
}

void read_layers(const json::cursor& at, facts& into, const value_reader&) {
  static constexpr std::string_view kLayers[] = {"full", "layered"};
  into.layered = at.one_of(kLayers) == 1;
}

void read_audiences(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"id", "name"};
  at.each_item([&](const json::cursor& item) {
    item.expect_keys(kKeys);
    std::string id = read_new_id(item, ids_of(into.audiences));
    audience& each = into.audiences.emplace_back();
    each.id = std::move(id);
    each.name = read.read_text(item.required("name"));
  });
}

void read_definitions(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"term", "text"};
  at.each_item([&](const json::cursor& item) {
    item.expect_keys(kKeys);
    definition& each = into.definitions.emplace_back();
    each.term = read.read_text(item.required("term"));
    each.text = read.read_text(item.required("text"));
  });
}

void read_controller(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"name",    "brands",       "role",  "kind",
                                               "country", "address",      "email", "phone",
                                               "url",     "registration", "law"};
  static constexpr std::string_view kKinds[] = {"clinic", "other"};
  at.expect_keys(kKeys);
  notice::controller& who = into.controller.emplace();
  static_cast<contact&>(who) = read_contact(at);
  at.required("name");
  who.country = read_country(at.required("country"));
  if (const auto brands = at.member("brands")) {
    brands->each_item([&](const json::cursor& item) { who.brands.push_back(read_plain(item)); });
  }
  if (const auto role = at.member("role"))
    who.role = static_cast<notice::role>(role->one_of(kRoleIds));
  if (const auto number = at.member("registration")) who.registration = read_plain(*number);
  read.take_text(at, "law", who.law);
  if (const auto kind = at.member("kind")) who.is_clinic = kind->one_of(kKinds) == 0;
  // Article 13(1)(a) GDPR: identity and contact details.
  if (who.contact::empty()) {
    at.complain("missing_contact", "one of address, email, phone or url belongs here");
  }
}

void read_dpo(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"none", "name", "address", "email", "phone", "url"};
  at.expect_keys(kKeys);
  protection_officer& officer = into.dpo.emplace();
  read.take_text(at, "none", officer.none);
  static_cast<contact&>(officer) = read_contact(at);
  if (officer.none.empty() == officer.contact::empty()) {
    at.complain("dpo_or_reason", "either contact details belong here, or \"none\" with the reason");
  }
}

void read_authority(const json::cursor& at, facts& into, const value_reader&) {
  static constexpr std::string_view kKeys[] = {"name", "address", "email", "phone", "url"};
  if (at.is(json::type::string)) {
    into.authority_id = at.string();
    if (!is_authority(into.authority_id)) {
      at.complain("unknown_authority",
                  "no verified authority is known for \"" + at.string() +
                      "\"; write an object with its name, address, email, phone and url");
    }
    return;
  }
  at.expect_keys(kKeys);
  at.required("name");
  into.authority = read_contact(at);
}

}  // namespace clearnotice::notice
