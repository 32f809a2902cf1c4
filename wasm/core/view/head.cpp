#include "core/view/topics.hpp"
#include "core/view/view.hpp"

namespace clearnotice::view {
namespace {

/// Behind the words that stand there already. No full stop: in some languages a date ends in one.
void add_date(const page& on, node& into, message words, const std::string& iso_date) {
  if (iso_date.empty()) return;
  node date = element(tag::time, on.words.date(iso_date)).set(attribute::datetime, iso_date);
  into.add(text_node(" · "));
  into.add_all(say(tag::span, on, words, {{argument::date, std::move(date)}}).children);
}

}  // namespace

void add_head(const page& on, node& into) {
  std::vector<node> made;
  add_own(on, made, on.facts.tagline);
  made.push_back(element(tag::h2, title_of(on)));
  for (std::size_t i = 1; i < on.facts.title.size(); ++i) add_own(on, made, on.facts.title[i]);

  node about =
      say(tag::p, on, message::notice_version, {{argument::version, isolated(on.facts.version)}});
  about.set(attribute::css_class, "version");
  add_date(on, about, message::notice_updated, on.facts.updated);
  add_date(on, about, message::notice_effective, on.facts.effective);
  made.push_back(std::move(about));

  add_own(on, made, on.facts.scope);
  if (!on.facts.audiences.empty()) {
    std::vector<std::string> names;
    for (const notice::audience& each : on.facts.audiences) names.emplace_back(on.text(each.name));
    made.push_back(say(tag::p, on, message::notice_for, argument::names, on.words.list(names)));
  }
  into.add_all(std::move(made));
}

}  // namespace clearnotice::view
