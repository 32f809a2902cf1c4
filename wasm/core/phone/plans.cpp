#include "core/phone/plans.hpp"

namespace clearnotice::phone {

result<unsigned, problem> plans::add(std::string_view) { return problem{}; }

}  // namespace clearnotice::phone
