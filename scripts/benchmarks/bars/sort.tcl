proc main {} {
    for {set i 1} {$i <= 500000} {incr i} {lappend list [expr {$i * 7919 % 1000003}]}
    set sorted [lsort -integer $list]
    puts "[lindex $sorted 0] [lindex $sorted 249999] [lindex $sorted end]"
}
main
