#include "core/lint/coverage.hpp"
#include "core/notice/authorities.hpp"

/// What the catalogues say from the facts alone. The reader has checked their types.
namespace clearnotice::lint {
namespace {

using json::value;

bool is_filled(const value* at) {
  return at != nullptr &&
         !(at->text.empty() && at->items.empty() && at->members.empty() && !at->truth);
}

bool has(const value& parent, std::string_view key) { return is_filled(parent.find(key)); }

/// @param bases  as they are written in the notice
bool rests_on(const value& root, std::initializer_list<std::string_view> bases) {
  const value* purposes = root.find("purposes");
  if (purposes == nullptr) return false;
  for (const value& each : purposes->items) {
    const value* basis = each.find("basis");
    for (const std::string_view wanted : bases) {
      if (basis != nullptr && basis->text == wanted) return true;
    }
  }
  return false;
}

state present_if(bool there) { return there ? state::present : state::missing; }

}  // namespace

state who_by_facts(const value& root) {
  const value* who = root.find("controller");
  if (who == nullptr) return state::missing;
  const bool reachable = has(*who, "address") || has(*who, "email") || has(*who, "phone");
  return reachable ? state::present : state::partial;
}

state dpo_by_facts(const value& root) { return present_if(has(root, "dpo")); }

state purposes_by_facts(const value& root) { return present_if(has(root, "purposes")); }

state interest_by_facts(const value& root) {
  if (!has(root, "purposes")) return state::missing;
  // The reader takes no such purpose without its interest.
  return rests_on(root, {"legitimate-interests"}) ? state::present : state::not_applicable;
}

state recipients_by_facts(const value& root) { return present_if(has(root, "recipients")); }

// What is in them has rules of its own: a copy of the safeguard, criteria that decide something.
state transfers_by_facts(const value& root) {
  return present_if(root.find("transfers") != nullptr);
}

state retention_by_facts(const value& root) { return present_if(has(root, "purposes")); }

state rights_by_facts(const value& root) { return present_if(has(root, "controller")); }

state objection_by_facts(const value& root) {
  if (!has(root, "controller")) return state::missing;
  return rests_on(root, {"legitimate-interests", "public-task"}) ? state::present
                                                                 : state::not_applicable;
}

state portability_by_facts(const value& root) {
  if (!has(root, "controller")) return state::missing;
  return rests_on(root, {"consent", "contract"}) ? state::present : state::not_applicable;
}

state withdrawal_by_facts(const value& root) {
  if (!has(root, "controller")) return state::missing;
  return rests_on(root, {"consent"}) ? state::present : state::not_applicable;
}

state complaint_by_facts(const value& root) {
  if (has(root, "authority")) return state::present;
  const value* who = root.find("controller");
  const value* country = who == nullptr ? nullptr : who->find("country");
  return present_if(country != nullptr && notice::is_authority(country->text));
}

state required_by_facts(const value& root) {
  // The page derives the sentence from the flags of the fields.
  if (has(root, "form")) return state::present;
  return has(root, "purposes") ? state::not_applicable : state::missing;
}

state automated_by_facts(const value& root) {
  return present_if(root.find("automatedDecisions") != nullptr);
}

state condition_by_facts(const value& root) {
  const value* data = root.find("data");
  if (data == nullptr) return state::not_applicable;
  for (const value& each : data->items) {
    if (has(each, "special")) return state::present;
  }
  return state::not_applicable;
}

}  // namespace clearnotice::lint
