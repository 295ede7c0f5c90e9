// since 7.0
@SequenceGenerator(
    name = "wide",
    sequenceName = "package_seq",
    allocationSize = 33,
    initialValue = 3)
@TableGenerator(name = "tab", table = "package_ids")
package model;

import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
