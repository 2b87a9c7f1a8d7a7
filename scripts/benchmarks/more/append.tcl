proc main {} {
    for {set i 1} {$i <= 2000000} {incr i} {lappend list [expr {$i * 3}]}
    set sum 0
    for {set i 0} {$i < 2000000} {incr i} {incr sum [lindex $list $i]}
    puts $sum
}
main
