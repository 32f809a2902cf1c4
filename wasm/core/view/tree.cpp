#include "core/view/tree.hpp"

namespace clearnotice::view {
namespace {

// In the order of the enumerations.
constexpr std::string_view kTags[] = {
    "",    "section", "header", "div",      "address", "form",    "fieldset", "h2",
    "h3",  "h4",      "h5",     "h6",       "p",       "ul",      "ol",       "li",
    "dl",  "dt",      "dd",     "table",    "thead",   "tbody",   "tr",       "th",
    "td",  "legend",  "label",  "button",   "a",       "strong",  "em",       "span",
    "bdi", "time",    "input",  "textarea", "abbr",    "details", "summary"};
static_assert(std::size(kTags) == static_cast<std::size_t>(tag::summary) + 1);

constexpr std::string_view kAttributes[] = {"id",
                                            "class",
                                            "part",
                                            "lang",
                                            "dir",
                                            "href",
                                            "for",
                                            "name",
                                            "type",
                                            "value",
                                            "autocomplete",
                                            "spellcheck",
                                            "rows",
                                            "role",
                                            "tabindex",
                                            "hidden",
                                            "datetime",
                                            "start",
                                            "scope",
                                            "action",
                                            "method",
                                            "novalidate",
                                            "aria-describedby",
                                            "title",
                                            "required",
                                            "data-column",
                                            "aria-hidden"};
static_assert(std::size(kAttributes) == static_cast<std::size_t>(attribute::aria_hidden) + 1);

}  // namespace

std::string_view name_of(tag element) { return kTags[static_cast<std::size_t>(element)]; }
std::string_view name_of(attribute which) { return kAttributes[static_cast<std::size_t>(which)]; }

[[gnu::noinline]] node::node() = default;
[[gnu::noinline]] node::node(node&& other) noexcept = default;
[[gnu::noinline]] node::node(const node& other) = default;
[[gnu::noinline]] node& node::operator=(node&& other) noexcept = default;
[[gnu::noinline]] node::~node() = default;

[[gnu::noinline]] node& node::set(attribute which, std::string_view value) & {
  attributes.emplace_back(which, value);
  return *this;
}

[[gnu::noinline]] node& node::add(node child) & {
  children.push_back(std::move(child));
  return *this;
}

[[gnu::noinline]] node& node::add_all(std::vector<node> more) & {
  for (node& each : more) children.push_back(std::move(each));
  return *this;
}

const std::string* node::value_of(attribute which) const {
  for (const auto& [name, value] : attributes) {
    if (name == which) return &value;
  }
  return nullptr;
}

node text_node(std::string_view text) {
  node leaf;
  leaf.text = text;
  return leaf;
}

node element(tag name) {
  node made;
  made.element = name;
  return made;
}

node element(tag name, std::string_view text) { return element(name, text_node(text)); }

node element(tag name, node child) {
  node made = element(name);
  made.children.push_back(std::move(child));
  return made;
}

}  // namespace clearnotice::view
