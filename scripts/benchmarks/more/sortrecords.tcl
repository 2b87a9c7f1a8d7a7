proc main {} {
    for {set i 1} {$i <= 200000} {incr i} {
        lappend people [list $i "s[expr {$i * 7919 % 1000}]" [expr {$i * 31 % 101}]]
    }
    set people [lsort -integer -index 2 [lsort -index 1 [lsort -integer -index 0 $people]]]
    puts "[lindex $people 0 0] [lindex $people 99999 0] [lindex $people end 0]"
}
main
