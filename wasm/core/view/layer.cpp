#include "core/notice/ids.hpp"
#include "core/view/topics.hpp"
#include "core/view/view.hpp"

namespace clearnotice::view {
namespace {

using notice::topic;

/// Longer than people expect of a message that they sent; limitation periods of three years are
/// usual.
constexpr unsigned kLongYears = 3;

bool is_long(const notice::retention& kept) {
  if (!kept.unlimited.empty()) return true;
  return kept.period && kept.period->years * 12 + kept.period->months > kLongYears * 12;
}

const notice::section* find_section(const std::vector<notice::section>& sections, topic about) {
  for (const notice::section& each : sections) {
    if (each.about == about) return &each;
    if (const notice::section* inner = find_section(each.sections, about)) return inner;
  }
  return nullptr;
}

/// The place in the whole notice that says more about a topic.
std::string place_of(const page& on, topic about) {
  const notice::section* own = find_section(on.facts.sections, about);
  return own != nullptr
             ? "#own-" + own->id
             : "#topic-" + std::string(notice::kTopicIds[static_cast<std::size_t>(about)]);
}

class layer {
 public:
  explicit layer(const page& on) : on_(on) {}

  /// One claim and the link to its place; nothing where there is nothing to claim.
  void claim(topic about, message title, nodes said) {
    if (said.empty()) return;
    node link = say(tag::a, on_, title).set(attribute::href, place_of(on_, about));
    claims_.add(element(tag::dt, std::move(link)));
    claims_.add(element(tag::dd).add_all(std::move(said)));
  }

  node take() { return std::move(claims_); }

 private:
  const page& on_;
  node claims_ = element(tag::dl);
};

/// Those who decide on their own what they do with the data.
nodes sharing(const page& on) {
  nodes made;
  for (const notice::recipient& each : on.facts.recipients) {
    if (each.role == notice::role::processor) continue;
    made.push_back(recipient_words(on, tag::div, each));
  }
  return made;
}

nodes transfers(const page& on) {
  nodes made;
  if (!on.facts.transfers) return made;
  for (const notice::transfer& each : *on.facts.transfers) {
    made.push_back(transfer_words(on, tag::div, each));
  }
  return made;
}

nodes long_retention(const page& on) {
  nodes made;
  for (const notice::purpose& each : on.facts.purposes) {
    if (!is_long(each.retention)) continue;
    made.push_back(retention_words(on, tag::div, on.text(each.what), each.retention));
  }
  return made;
}

}  // namespace

node first_layer(const page& on) {
  nodes purposes, automated;
  for (const notice::purpose& each : on.facts.purposes) {
    purposes.push_back(element(tag::div, on.text(each.what)));
  }
  const notice::localized& decisions = on.facts.automated_decisions;
  if (!decisions.empty()) automated.push_back(element(tag::div, on.text(decisions)));

  layer first(on);
  first.claim(topic::who, message::who_title, {isolated(on.facts.controller->name)});
  first.claim(topic::purposes, message::purposes_title, std::move(purposes));
  first.claim(topic::data, message::data_title, special_words(on, tag::div));
  first.claim(topic::recipients, message::recipients_title, sharing(on));
  first.claim(topic::transfers, message::transfers_title, transfers(on));
  first.claim(topic::retention, message::retention_title, long_retention(on));
  first.claim(topic::automated, message::automated_title, std::move(automated));
  first.claim(topic::rights, message::rights_title, {list_of_rights(on)});

  node made = element(tag::section).set(attribute::id, "layer").set(attribute::css_class, "layer");
  made.add(say(tag::h3, on, message::layer_title)).add(first.take());
  made.add(element(tag::p, say(tag::a, on, message::layer_whole).set(attribute::href, "#whole")));
  return made;
}

}  // namespace clearnotice::view
