#include "core/notice/ids.hpp"
#include "core/view/sections.hpp"
#include "core/view/topics.hpp"
#include "core/view/view.hpp"

namespace clearnotice::view {
namespace {

struct topic_words {
  message title;
  nodes (*about)(const page&);
};

// In the order of notice::topic.
constexpr topic_words kTopics[notice::kTopicCount] = {
    {message::who_title, about_who},
    {message::dpo_title, about_dpo},
    {message::collection_title, about_collection},
    {message::data_title, about_data},
    {message::purposes_title, about_purposes},
    {message::required_title, about_required},
    {message::recipients_title, about_recipients},
    {message::transfers_title, about_transfers},
    {message::retention_title, about_retention},
    {message::security_title, about_security},
    {message::pledges_title, about_pledges},
    {message::rights_title, about_rights},
    {message::complaint_title, about_complaint},
    {message::automated_title, about_automated},
    {message::children_title, about_children},
    {message::cookies_title, about_cookies},
    {message::calls_title, about_calls},
    {message::sites_title, about_sites},
    {message::definitions_title, about_definitions},
    {message::changes_title, about_changes},
};

void add_topic(const page& on, node& into, std::size_t topic) {
  nodes said = kTopics[topic].about(on);
  if (said.empty()) return;
  node section =
      element(tag::section).set(attribute::id, "topic-" + std::string(notice::kTopicIds[topic]));
  section.add(say(tag::h3, on, kTopics[topic].title));
  section.add_all(std::move(said));
  into.add(std::move(section));
}

/// Marks every topic that own sections, at any depth, speak about.
void find_covered(const std::vector<notice::section>& sections,
                  std::vector<unsigned char>& covered) {
  for (const notice::section& each : sections) {
    if (each.about) covered[static_cast<std::size_t>(*each.about)] = true;
    find_covered(each.sections, covered);
  }
}

/// Own sections in their order; before one about a later topic, the uncovered topics that come
/// first.
void add_sections(const page& on, node& into, unsigned level) {
  std::vector<unsigned char> done(notice::kTopicCount, false);
  find_covered(on.facts.sections, done);
  const auto add_topics_before = [&](std::size_t end) {
    for (std::size_t topic = 0; topic < end; ++topic) {
      if (!done[topic]) add_topic(on, into, topic);
      done[topic] = true;
    }
  };
  for (const notice::section& each : on.facts.sections) {
    if (each.about) add_topics_before(static_cast<std::size_t>(*each.about));
    into.add(own_section(on, each, level));
  }
  add_topics_before(notice::kTopicCount);
}

}  // namespace

node notice_block(const page& on) {
  node block =
      element(tag::section).set(attribute::id, "notice").set(attribute::css_class, "notice");
  block.set(attribute::part, "notice");
  const bool has_facts = on.facts.controller.has_value();
  if (has_facts) add_head(on, block);
  if (has_facts && on.facts.layered) {
    node all = element(tag::section).set(attribute::id, "whole");
    add_sections(on, all, 3);
    block.add(first_layer(on)).add(std::move(all));
  } else {
    add_sections(on, block, has_facts ? 3 : 2);
  }
  return block;
}

std::vector<node> whole(const page& on) {
  std::vector<node> tree;
  tree.push_back(notice_block(on));
  for (node& each : form_blocks(on)) tree.push_back(std::move(each));
  typeset_tree(tree, on.tag());
  return tree;
}

std::string title_of(const page& on) {
  if (!on.facts.title.empty()) return std::string(on.text(on.facts.title.front()));
  if (on.facts.controller) return on.words.format(message::notice_title);
  for (const notice::section& each : on.facts.sections) {
    if (!each.title.empty()) return std::string(on.text(each.title));
  }
  return on.facts.id;
}

}  // namespace clearnotice::view
