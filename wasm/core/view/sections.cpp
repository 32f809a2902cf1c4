#include "core/view/sections.hpp"

#include "core/notice/reader.hpp"

namespace clearnotice::view {
namespace {

void add_runs(const page& on, node& into, const notice::runs& written) {
  using kind = notice::run::kind;
  for (const notice::run& each : written) {
    switch (each.type) {
      case kind::plain: into.add(text_node(each.text)); break;
      case kind::link:
        into.add(each.target.empty() ? text_node(each.text) : url_link(each.target, each.text));
        break;
      case kind::email: {
        node link = email_link(each.target);
        link.children.front() = isolated(each.text);
        into.add(std::move(link));
        break;
      }
      case kind::phone: into.add(phone_link(each.target, each.text)); break;
      case kind::date:
        into.add(element(tag::time, each.text.empty() ? on.words.date(each.target) : each.text)
                     .set(attribute::datetime, each.target));
        break;
      case kind::duration:
        into.add(element(tag::time, each.text.empty()
                                        ? duration_text(on, *notice::parse_duration(each.target))
                                        : each.text)
                     .set(attribute::datetime, each.target));
        break;
      case kind::abbreviation:
        into.add(element(tag::abbr, each.text).set(attribute::title, each.target));
        break;
      case kind::strong:
      case kind::em: {
        node stressed = element(each.type == kind::em ? tag::em : tag::strong);
        add_runs(on, stressed, each.inner);
        into.add(std::move(stressed));
        break;
      }
      case kind::lang: {
        node foreign = element(tag::span).set(attribute::lang, each.target);
        add_runs(on, foreign, each.inner);
        into.add(std::move(foreign));
        break;
      }
    }
  }
}

node with_runs(const page& on, tag into, const notice::runs& written) {
  node made = element(into);
  add_runs(on, made, written);
  return made;
}

void add_blocks(const page& on, node& into, const std::vector<notice::block>& blocks);

node list_block(const page& on, const notice::block& written) {
  using marker = notice::block::marker;
  const bool ordered = written.style == marker::decimal || written.style == marker::alpha;
  node list = element(ordered ? tag::ol : tag::ul);
  if (written.style == marker::alpha) list.set(attribute::type, "a");
  if (written.style == marker::none) list.set(attribute::css_class, "plain");
  if (ordered && written.start != 1) list.set(attribute::start, std::to_string(written.start));
  for (const std::vector<notice::block>& item : written.items) {
    const bool one_paragraph =
        item.size() == 1 && item.front().type == notice::block::kind::paragraph;
    if (one_paragraph) {
      list.add(with_runs(on, tag::li, item.front().content));
    } else {
      node made = element(tag::li);
      add_blocks(on, made, item);
      list.add(std::move(made));
    }
  }
  return list;
}

node terms_block(const page& on, const notice::block& written) {
  node terms = element(tag::dl);
  for (const notice::block::term& each : written.terms) {
    terms.add(with_runs(on, tag::dt, each.name)).add(with_runs(on, tag::dd, each.description));
  }
  return terms;
}

node table_block(const page& on, const notice::block& written) {
  node head = element(tag::tr);
  for (const notice::runs& cell : written.head) {
    head.add(with_runs(on, tag::th, cell).set(attribute::scope, "col"));
  }
  node body = element(tag::tbody);
  for (const std::vector<notice::runs>& row : written.rows) {
    node made = element(tag::tr);
    for (const notice::runs& cell : row) made.add(with_runs(on, tag::td, cell));
    body.add(std::move(made));
  }
  return element(tag::table).add(element(tag::thead, std::move(head))).add(std::move(body));
}

void add_blocks(const page& on, node& into, const std::vector<notice::block>& blocks) {
  using kind = notice::block::kind;
  for (const notice::block& each : blocks) {
    switch (each.type) {
      case kind::paragraph: into.add(with_runs(on, tag::p, each.content)); break;
      case kind::list: into.add(list_block(on, each)); break;
      case kind::terms: into.add(terms_block(on, each)); break;
      case kind::table: into.add(table_block(on, each)); break;
      case kind::contact:
        if (!each.card.name.empty()) into.add(element(tag::p, isolated(each.card.name)));
        into.add(contact_terms(on, each.card));
        break;
    }
  }
}

}  // namespace

tag heading(unsigned level) {
  const unsigned capped = level > 6 ? 6 : level;
  return static_cast<tag>(static_cast<unsigned>(tag::h2) + capped - 2);
}

node own_section(const page& on, const notice::section& written, unsigned level) {
  node made = element(tag::section).set(attribute::id, "own-" + written.id);
  if (!written.title.empty()) made.add(element(heading(level++), on.text(written.title)));
  if (!written.body.empty()) add_blocks(on, made, written.body[on.locale]);
  for (const notice::section& inner : written.sections) made.add(own_section(on, inner, level));
  return made;
}

}  // namespace clearnotice::view
